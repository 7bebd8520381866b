using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Things told by the grade that they were given: "grade A is restocked", "class 2 is patched", "anything worse is recycled".</summary>
internal static class Grades
{
    /// <summary>A longer name is none of a grade.</summary>
    private const int LongestName = 2;

    /// <summary>Whether a clause is about what has one of several grades.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="said">What the clause is about.</param>
    /// <param name="end">Its verb.</param>
    /// <param name="lexicon">The words known.</param>
    public static bool Is(TaggedSentence words, Phrase said, int end, Lexicon lexicon) =>
        (IsOf(words, said.Head, lexicon) && said.Head + 2 == end && IsName(words, said.Head + 1)) || (said.Head > said.Start && IsName(words, said.Head) && IsOf(words, said.Head - 1, lexicon));

    /// <summary>"Anything worse", "everything longer": more or less of what was spoken of.</summary>
    public static bool IsComparative(TaggedSentence words, int at) =>
        words.Lower(at) is "worse" or "better" or "less" or "more" || (words.TagAt(at) is Tag.Adjective or Tag.Adverb && words.TagAt(at - 1) == Tag.Pronoun && words.Lower(at).EndsWith("er", StringComparison.Ordinal));

    private static bool IsOf(TaggedSentence words, int at, Lexicon lexicon) => lexicon.Phrases.Set("grading").IsWordAt(words, at);

    private static bool IsName(TaggedSentence words, int at) => words.TagAt(at) is Tag.Number or Tag.Name && words.Lower(at).Length <= LongestName;
}
