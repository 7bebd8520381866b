using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Says that several do not heed each other: "none waits for the rest", "each acts without asking the others".</summary>
internal static class Independence
{
    /// <summary>How many words may lie between the denial, the verb, and those who are not heeded.</summary>
    private const int Reach = 6;

    /// <summary>Whether some tokens say so.</summary>
    public static bool IsIn(TaggedSentence words, int start, int end, Lexicon lexicon) =>
        Indexes.From(start, Math.Max(0, end - start)).Any(at => Denial.IsAt(words, at, lexicon) && Within(words, at + 1, end, IsHeeding) is var verb && verb >= 0 && Within(words, verb + 1, end, IsOther) >= 0);

    private static int Within(TaggedSentence words, int start, int end, Func<TaggedSentence, int, bool> wanted) =>
        Indexes.From(start, Math.Clamp(end - start, 0, Reach)).FirstOrDefault(i => wanted(words, i), -1);

    private static bool IsHeeding(TaggedSentence words, int at) => words.Lower(at) == "waiting" || words.Lemmas[at] is "wait" or "know" or "depend" or "need" or "ask" or "care" or "consult" or "coordinate";

    private static bool IsOther(TaggedSentence words, int at) =>
        words.Lower(at) is "other" or "others" or "another" or "anybody" or "anyone" or "neighbour" or "neighbours" or "neighbor" or "neighbors" || (words.Lower(at) == "rest" && words.Lower(at - 1) == "the");
}
