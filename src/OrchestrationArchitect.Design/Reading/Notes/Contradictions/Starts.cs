using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>What only the clock starts is started by something that happens, or the other way round.</summary>
internal sealed class Starts(Sayings sayings, TopicWordReader words, Settings settings, Lexicon lexicon)
{
    /// <summary>A note for the first such pair.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        if (!sayings.MayHave(lexicon.Phrases.Set("only-start")))
        {
            yield break;
        }

        var all = sayings.All.Select(Start).OfType<StartClaim>().ToList();
        foreach (var kept in all.Where(start => start.IsOnly))
        {
            if (all.Find(start => start.Part.Sentence != kept.Part.Sentence && start.IsByClock != kept.IsByClock && start.About.Any(word => kept.About.Has(word))) is { } other)
            {
                yield return NoteCode.Excluding.At($"Contradiction: what starts it is said in '{kept.Part.Text}' and '{other.Part.Text}' in ways that exclude each other.", kept.Part.Sentence.Words.Sentence.Span);
                yield break;
            }
        }
    }

    /// <summary>What a sentence says to start something; <see langword="null"/> if it names no start, or both kinds.</summary>
    private StartClaim? Start(ParsedSentence sentence)
    {
        var said = sentence.Words;
        var told = sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main && p.Verb < said.Count);
        var only = lexicon.Phrases.Set("only-start").Find(said, 0, said.Count) >= 0;
        if (told is null || (!only && settings.IsPart(new Stretch(sentence, told, 0, said.Count, null))))
        {
            return null;
        }

        if (!only && !(lexicon.Phrases.Is("starting-it", told.Lemma) && !told.Negated))
        {
            return null;
        }

        var (clock, happening) = (Names(said, "by-clock"), Names(said, "by-happening") || sentence.Clauses.Any(IsHappening));
        var about = About(sentence, told);
        return clock == happening || about.Count == 0 ? null : new StartClaim(clock, only, about, Stretch.At(sentence, told.Verb));
    }

    private static bool IsHappening(Clause clause) => clause.Kind == ClauseKind.Temporal && clause.Marker.StartsWith("when", StringComparison.Ordinal);

    /// <summary>Something of the kind is named and not denied: not "never at fixed times", "there is no timer".</summary>
    private bool Names(TaggedSentence said, string kind)
    {
        for (var i = lexicon.Phrases.Set(kind).Find(said, 0, said.Count); i >= 0; i = lexicon.Phrases.Set(kind).Find(said, i + 1, said.Count))
        {
            if (!Denial.IsIn(said, i - 3, i, lexicon))
            {
                return true;
            }
        }

        return false;
    }

    private List<TopicWord> About(ParsedSentence sentence, Predicate told) =>
        told.About.IsEmpty ? [] : [.. Enumerable.Range(told.About.Start, Math.Max(told.First, told.About.End) - told.About.Start).Where(i => words.IsTelling(sentence.Words, i)).Select(i => words.Of(sentence.Words, i)).Where(word => word.Role != TopicRole.Vague)];
}

/// <summary>What starts something.</summary>
/// <param name="IsByClock">The clock; else something that happens.</param>
/// <param name="IsOnly">Nothing else starts it.</param>
/// <param name="About">What is started.</param>
/// <param name="Part">Where it is said.</param>
internal sealed record StartClaim(bool IsByClock, bool IsOnly, IReadOnlyList<TopicWord> About, Stretch Part);
