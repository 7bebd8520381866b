using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>
/// How much the clause of a mention has in common with the words that the steps are told with: "the seed is returned to the cold store" speaks of what
/// was "withdrawn from the cold store".
/// </summary>
internal sealed class SharedWords
{
    private const int LastRank = 3;

    private readonly Dictionary<int, double> _shares;

    /// <param name="mention">The mention.</param>
    /// <param name="steps">The steps that it may undo.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="words">The words that the steps are told with.</param>
    /// <param name="lexicon">Knows people, on whom no step has an effect to be undone.</param>
    public SharedWords(UndoingMention mention, IEnumerable<int> steps, ParsedSentence sentence, StepWords words, Lexicon lexicon)
    {
        var said = Said(sentence.Words, mention, words);
        said.RemoveWhere(lexicon.Phrases.People.Contains);
        _shares = steps.ToDictionary(step => step, step => words.Shared(step, said));
    }

    /// <summary>How much is shared with the step with which most is.</summary>
    public void OfBest(ObservationSink seen) => seen.See($"words-most-{StepWords.Extent(_shares.Values.Max())}");

    /// <summary>How much is shared with a step, and with how many of the others more.</summary>
    public void Of(int step, ObservationSink seen)
    {
        var own = _shares[step];
        seen.See($"words-{StepWords.Extent(own)}");
        if (own > 0)
        {
            seen.See($"words-rank-{Math.Min(LastRank, _shares.Values.Count(share => share > own))}");
        }
    }

    /// <summary>The nouns of its clause.</summary>
    private static HashSet<string> Said(TaggedSentence sentence, UndoingMention mention, StepWords words)
    {
        var at = MentionObservations.At(sentence, mention);
        var (start, end) = (at, at + 1);
        while (start > 0 && !Parts(sentence, start - 1))
        {
            start--;
        }

        while (end < sentence.Count && !Parts(sentence, end))
        {
            end++;
        }

        return [.. Enumerable.Range(start, end - start).Where(i => i != at && sentence.TagAt(i) is Tag.Noun or Tag.Name).SelectMany(i => words.Said(sentence, i))];
    }

    private static bool Parts(TaggedSentence sentence, int at) => sentence.TagAt(at) is Tag.Punctuation or Tag.Coordinator or Tag.Subordinator;
}
