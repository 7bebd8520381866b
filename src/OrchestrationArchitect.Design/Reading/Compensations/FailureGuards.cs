using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Telling;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>
/// The conditions of a sentence with the failures that only matter here: told by what a clause is about ("a declined payment frees
/// the dock", "a debit whose activation fails is credited back") or in a clause of time ("whenever sampling cannot take place").
/// </summary>
internal static class FailureGuards
{
    /// <summary>The guards of a sentence, those told by a subject narrowed to what fails, and those added that only a failure makes one.</summary>
    public static List<Guard> With(ImmutableArray<Guard> guards, ParsedSentence sentence, Lexicon lexicon)
    {
        var own = new List<Guard>(guards.Length);
        foreach (var guard in guards)
        {
            if (!guard.Rest)
            {
                own.Add(guard);
            }
        }

        foreach (var predicate in sentence.Predicates)
        {
            if (predicate is { Clause: ClauseKind.Main, Finite: true, Negated: false, Coordinated: false } && predicate.About is { IsEmpty: false } said && said.Head < predicate.First)
            {
                if (ComesAboutWhen(sentence, predicate))
                {
                    own.RemoveAll(guard => guard.Start <= said.Head && said.Head < guard.End);
                }
                else
                {
                    Narrow(own, predicate, said, sentence, lexicon);
                }
            }
        }

        for (var i = 0; i < own.Count; i++)
        {
            own[i] = Ends(sentence, own[i], lexicon) is var end && end != own[i].End ? own[i] with { End = end } : own[i];
        }

        foreach (var clause in sentence.Clauses)
        {
            if (clause.Kind is ClauseKind.Temporal or ClauseKind.Condition && IsFree(own, clause) && Fails(sentence, clause.Start, clause.End, lexicon))
            {
                own.Add(Told(GuardKind.Failure, clause, sentence));
            }
        }

        foreach (var clause in sentence.Clauses)
        {
            if (Happens(sentence, clause) && IsFree(own, clause))
            {
                own.Add(Told(GuardKind.If, clause, sentence));
            }
        }

        return own.Count > 1 ? [.. own.OrderBy(g => g.Start)] : own;
    }

    /// <summary>What a main clause is about tells a failure: it is narrowed to what fails, or added.</summary>
    private static void Narrow(List<Guard> own, Predicate predicate, Phrase said, ParsedSentence sentence, Lexicon lexicon)
    {
        var start = predicate.Passive ? said.Head + 1 : said.Start;
        var known = own.Count == 0 ? -1 : PlaceOf(own, said.Start, predicate.First);
        if (known >= 0 && predicate.Passive && Fails(sentence, start, predicate.First, lexicon))
        {
            own[known] = own[known] with { Kind = GuardKind.Failure, Start = start };
        }
        else if (IsFree(own, said.Start, predicate.First) && Restricts(sentence.Words, start, predicate) && Fails(sentence, start, predicate.First, lexicon))
        {
            own.Add(new Guard(GuardKind.Failure, sentence.Words.Text(start, predicate.First), start, predicate.First, false));
        }
    }

    private static int PlaceOf(List<Guard> own, int start, int end) => own.FindIndex(guard => guard.Start == start && guard.End == end);

    private static bool IsFree(List<Guard> own, Clause clause) => IsFree(own, clause.Start, clause.End);

    private static bool IsFree(List<Guard> own, int start, int end)
    {
        foreach (var guard in own)
        {
            if (start < guard.End && guard.Start < end)
            {
                return false;
            }
        }

        return true;
    }

    private static Guard Told(GuardKind kind, Clause clause, ParsedSentence sentence) =>
        new(kind, sentence.Words.Text(clause.Start, clause.End), clause.Start, clause.End, sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Verb < clause.Start) && !sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Verb >= clause.End));

    /// <summary>"Cancellation of the guide is due when the guest falls ill": what is done then, and not what befalls.</summary>
    private static bool ComesAboutWhen(ParsedSentence sentence, Predicate predicate) =>
        (HappeningVerbs.IsDue(sentence.Words, predicate) || predicate is { Lemma: "follow" or "happen" or "take-place" or "become-due", Object.IsEmpty: true })
        && sentence.Clauses.Any(c => c.Kind is ClauseKind.Condition or ClauseKind.Temporal && c.Start >= predicate.End);

    /// <summary>Whether a condition only tells that something happens: "when the soloist catches a cold".</summary>
    public static bool IsEvent(ParsedSentence sentence, Guard guard) => sentence.Clauses.Any(c => c.Start == guard.Start && Happens(sentence, c));

    /// <summary>"When …" in the present: neither a condition nor what was done before.</summary>
    private static bool Happens(ParsedSentence sentence, Clause clause) =>
        clause.Kind is ClauseKind.Temporal && clause.Marker is "when" or "whenever" && !HasHave(sentence.Words, clause.Start, clause.End);

    private static bool HasHave(TaggedSentence words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words.Lower(i) is "has" or "have" or "had")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a passive verb is said of is not what fails, but for what follows it: "stock for orders that the carrier rejects".</summary>
    private static bool Restricts(TaggedSentence words, int start, Predicate predicate) =>
        !predicate.Passive || words.Tags.AsSpan(start, predicate.First - start).Contains(Tag.Relative);

    /// <summary>"If the transfer fails and a return of the ticket if …": what is undone under the next condition does not belong to this one.</summary>
    private static int Ends(ParsedSentence sentence, Guard guard, Lexicon lexicon)
    {
        var last = sentence.LastIn(guard.Start, guard.End);
        for (var i = last?.End ?? guard.End; i < guard.End; i++)
        {
            if (sentence.Words.TagAt(i) == Tag.Coordinator && Phrases.Read(sentence.Words, i + 1, guard.End) is { IsEmpty: false } phrase && sentence.Words.Lower(phrase.End) is "of" && UndoingVerbs.IsUndoing(lexicon.VerbOfNominal(sentence.Words.Lower(phrase.Head)) ?? sentence.Words.Lemmas[phrase.Head], lexicon))
            {
                return i;
            }
        }

        return guard.End;
    }

    /// <summary>It tells a mishap or a denial; what is without something is only one kind of thing: "transactions without a card are dropped".</summary>
    private static bool Fails(ParsedSentence sentence, int start, int end, Lexicon lexicon) =>
        Mishaps.Find(sentence.Words, start, end, lexicon) >= 0 || IsDenied(sentence.Words, start, end, lexicon);

    private static bool IsDenied(TaggedSentence words, int start, int end, Lexicon lexicon)
    {
        for (var i = start; i < end; i++)
        {
            if (words.TagAt(i) != Tag.Preposition && Denial.IsAt(words, i, lexicon))
            {
                return true;
            }
        }

        return false;
    }
}
