using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Deeds;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>What is forbidden and is done or demanded elsewhere, and what is due and may be left out.</summary>
internal sealed class Bans(DeedReader deeds, DeedMatcher matcher, Settings settings, Lexicon lexicon)
{
    /// <summary>"Each time" opens a clause, but is none by itself.</summary>
    private const int ShortestClause = 2;

    /// <summary>A note for the first pair of each kind.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        if (Pair(DeedMode.Forbidden, (ban, told) => told.Mode is DeedMode.Told or DeedMode.Due && (ban.Doer is null || ban.IsBySame(told)) && ban.Verb is not null && told.Verb is not null && matcher.Covers(ban, told)) is var (forbidden, done))
        {
            yield return NoteCode.Excluding.At($"Contradiction: '{forbidden.Part.Text}' forbids what '{done.Part.Text}' does.", forbidden.Part.Sentence.Words.Sentence.Span);
        }

        if (Pair(DeedMode.Denied, (never, told) => IsByNobody(never) && told is { Mode: DeedMode.Told or DeedMode.Due, Doer.IsPerson: true } && never.Verb is not null && told.Verb is not null && matcher.Covers(never, told)) is var (denied, told))
        {
            yield return NoteCode.Excluding.At($"Contradiction: '{denied.Part.Text}' denies what '{told.Part.Text}' tells.", denied.Part.Sentence.Words.Sentence.Span);
        }

        if (deeds.In(DeedMode.Free).Any() && Pair(DeedMode.Due, (due, free) => free.Mode == DeedMode.Free && (due.Doer is null || free.Doer is null || due.IsBySame(free)) && (matcher.Covers(due, free) || matcher.Covers(free, due))) is var (demanded, left))
        {
            yield return NoteCode.Excluding.At($"Contradiction: '{demanded.Part.Text}' demands what '{left.Part.Text}' leaves to choice.", demanded.Part.Sentence.Words.Sentence.Span);
        }
    }

    /// <summary>"Nobody looks at the request".</summary>
    private bool IsByNobody(Deed deed) => deed is { Doer: null, Part.Predicate: { Passive: false, Modal: "", Subject.IsEmpty: false } told } && lexicon.Phrases.Set("kept-from-people").LengthAt(deed.Part.Sentence.Words, told.Subject.Start) > 0;

    private (Deed Claim, Deed Other)? Pair(DeedMode mode, Func<Deed, Deed, bool> isOpposed)
    {
        foreach (var claim in deeds.In(mode).Where(IsFree))
        {
            foreach (var other in deeds.All)
            {
                if (other.Mode != mode && !settings.IsPart(other.Part) && isOpposed(claim, other) && (other.Mode != DeedMode.Free || IsFree(other)))
                {
                    return (claim, other);
                }
            }
        }

        return null;
    }

    /// <summary>No condition, time or part bounds it; that somebody likes to is none.</summary>
    private bool IsFree(Deed deed)
    {
        var (part, said) = (deed.Part, deed.Part.Sentence.Words);
        return !settings.IsPart(part) && !(deed.Mode is DeedMode.Forbidden or DeedMode.Denied && part.Sentence.Clauses.Any(clause => clause.Kind is ClauseKind.Condition or ClauseKind.Temporal)) && !settings.IsSettingApart(part) && lexicon.Phrases.Set(deed.Mode is DeedMode.Forbidden or DeedMode.Denied ? "narrowing-ban" : "narrowing-duty").Find(said, part.Start, part.End) < 0
            && part.Circumstances.All(clause => clause.End - clause.Start <= ShortestClause || clause.Kind is ClauseKind.Reason or ClauseKind.Complement || (deed.Mode == DeedMode.Free && lexicon.Phrases.Set("liking").Find(said, clause.Start, clause.End) >= 0) || (deed.Mode == DeedMode.Due && clause.Kind == ClauseKind.Prior))
            && part.Clause is null or { Kind: ClauseKind.Complement };
    }
}
