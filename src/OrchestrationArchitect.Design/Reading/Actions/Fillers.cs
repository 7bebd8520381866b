using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Phrases without a noun of their own: "each one", "the cheapest", "the rest", "the top five".</summary>
internal static class Fillers
{
    /// <summary>Whether the head of a phrase only stands for a noun told before.</summary>
    public static bool Is(TaggedSentence words, Phrase phrase) =>
        !phrase.IsEmpty && (words.Lower(phrase.Head) is "one" or "ones" or "other" or "others" or "rest" or "remainder" or "those" or "former" or "latter" or "same"
            || Ranks(words, phrase.Head)) && !words.Lower(phrase.Head + 1).Equals("of", StringComparison.Ordinal);

    /// <summary>"Picks the best", where the words for a thing should follow the verb.</summary>
    public static Phrase After(TaggedSentence words, int from)
    {
        var head = from;
        while (words.TagAt(head) is Tag.Determiner or Tag.Number)
        {
            head++;
        }

        return head > from && Ranks(words, head) ? new Phrase(from, head + 1, head) : default;
    }

    /// <summary>"The best was chosen", where the words for a thing should stand before the verb.</summary>
    public static Phrase Before(TaggedSentence words, int end)
    {
        var start = end - 1;
        while (words.TagAt(start - 1) is Tag.Determiner or Tag.Number)
        {
            start--;
        }

        return start < end - 1 && Ranks(words, end - 1) ? new Phrase(start, end, end - 1) : default;
    }

    /// <summary>Whether it stands for one thing rather than several.</summary>
    public static bool IsSingle(TaggedSentence words, Phrase phrase) =>
        words.Lower(phrase.Head) == "one" || (Ranks(words, phrase.Head) && !Enumerable.Range(phrase.Start, phrase.Head + 2 - phrase.Start).Any(i => words.TagAt(i) == Tag.Number));

    /// <summary>The words of a phrase that tell the things apart: "incomplete" of "the incomplete ones".</summary>
    public static IEnumerable<int> Kinds(TaggedSentence words, Phrase phrase) => Enumerable.Range(phrase.Start, phrase.End - phrase.Start)
        .Where(i => words.TagAt(i) is not (Tag.Determiner or Tag.Number or Tag.Pronoun or Tag.Punctuation) && (i < phrase.Head || Ranks(words, i)) && words.Lower(i) is not ("one" or "ones"));

    /// <summary>A superlative or "top" at the end of a phrase.</summary>
    private static bool Ranks(TaggedSentence words, int i) =>
        words.Lower(i) is "best" or "worst" or "top" or "first" or "last" || (words.Lower(i) is { Length: > 5 } word && word.EndsWith("est", StringComparison.Ordinal) && words.TagAt(i) != Tag.Name
            && word is not ("request" or "interest" or "contest" or "protest" or "harvest" or "invest" or "digest" or "manifest" or "forest" or "conquest" or "behest" or "bequest" or "inquest"));
}
