using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Triggers;

/// <summary>Pages and forms of the web that somebody uses: "our hire page", "the web calendar", "the trade shop on the internet".</summary>
internal static class Surfaces
{
    /// <summary>The tokens that name one.</summary>
    public static IEnumerable<int> In(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var surface = lexicon.Phrases.Set("web-surface").IsBaseAt(words, i) && words.TagAt(i) == Tag.Noun;
            if ((surface && (lexicon.Phrases.Set("on-line").IsWordAt(words, i - 1) || IsPage(words, i))) || (lexicon.Phrases.Set("on-line").IsWordAt(words, i) && IsPlace(words, i)) || (words.Lower(i) == "online" && IsManner(words, i)))
            {
                yield return i;
            }
        }
    }

    /// <summary>"On our order page", "the booking page takes it in": a page of something, used or at work.</summary>
    private static bool IsPage(TaggedSentence words, int i) => words.Lemmas[i] == "page" && (words.TagAt(i - 1) == Tag.Noun || words.Lower(i - 1).EndsWith("ing", StringComparison.Ordinal)) && words.TagAt(i + 1) is not Tag.Noun;

    /// <summary>"Citizens submit the application online".</summary>
    private static bool IsManner(TaggedSentence words, int i) => i > 1 && (i + 1 >= words.Count || words.TagAt(i + 1) is Tag.Punctuation or Tag.Coordinator);

    /// <summary>"On the internet", "over the intranet".</summary>
    private static bool IsPlace(TaggedSentence words, int i) => words.TagAt(i) is Tag.Noun or Tag.Name && words.TagAt(i - 1) == Tag.Determiner && words.TagAt(i - 2) == Tag.Preposition;
}
