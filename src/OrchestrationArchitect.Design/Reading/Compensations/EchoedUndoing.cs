using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>A sentence that only names what else is undone as the one before says: "the tent is sent back. So is the cook", "the same goes for the band".</summary>
internal static class EchoedUndoing
{
    /// <param name="words">The sentence.</param>
    /// <param name="before">The last undoing of the sentence before.</param>
    /// <param name="number">The number of the sentence.</param>
    /// <param name="lexicon">The words to know.</param>
    public static IEnumerable<UndoingMention> Read(TaggedSentence words, UndoingMention before, int number, Lexicon lexicon)
    {
        var from = Opening(words, lexicon);
        var span = new SourceSpan(words.Sentence.Field, words[0].Start, words[^1].End - words[0].Start);
        foreach (var (thing, _) in from > 0 ? Objects.After(words, from, lexicon) : [])
        {
            if (thing is not null)
            {
                yield return before with { Object = thing, All = false, Numbers = null, Instead = null, Several = false, Sentence = number, Span = span };
            }
        }
    }

    /// <summary>Where what is named begins; 0 if the sentence does not echo.</summary>
    private static int Opening(TaggedSentence words, Lexicon lexicon) =>
        words.Lower(0) is "so" && words.TagAt(1) is Tag.Auxiliary && words.TagAt(2).OpensNounPhrase() ? 2 : lexicon.Phrases.Set("echoing").LengthAt(words, 0);
}
