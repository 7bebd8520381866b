using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>How many strands the text says have to be over before it goes on: "when all three are done, …", "with both at hand, …".</summary>
internal static class CountedStrands
{
    /// <summary>How far into a sentence the number may stand.</summary>
    private const int Reach = 7;

    /// <summary>What the sentence after one says; 0 if it does not say.</summary>
    public static int After(Story story, int at)
    {
        if (at + 1 >= story.Sentences.Length || story.Sentences[at + 1].Words is not { Count: > 0 } words)
        {
            return 0;
        }

        var from = Opens(words) ? 0 : Gather(words);
        for (var i = from; i >= 0 && i < words.Count && i < from + Reach && words.TagAt(i) != Tag.Punctuation; i++)
        {
            if (words.Lower(i) == "both" && words.Lower(i - 1) != "the" && !(i > 1 && words.TagAt(i - 1) == Tag.Preposition))
            {
                return 2;
            }

            if (words.TagAt(i) == Tag.Number && words.Lower(i - 1) is "all" or "these" or "the" && NumberWords.TryWhole(words.Lower(i), out var count))
            {
                return (int)count;
            }
        }

        return 0;
    }

    /// <summary>"After both branches have finished": it counts strands of any number of steps, not what each step did.</summary>
    public static bool AreBranches(Story story, int at) =>
        at + 1 < story.Sentences.Length && story.Sentences[at + 1].Words is var words && Indexes.From(Math.Max(0, Gather(words)), Math.Min(Reach, words.Count)).Any(i => i < words.Count && words.Lemmas[i] is "branch" or "strand" or "track" or "stream" or "lane" && words.Lower(i) != words.Lemmas[i]);

    /// <summary>"The patch is rolled out when both are done": where the clause begins that says so behind the main clause; -1 if none does.</summary>
    private static int Gather(TaggedSentence words) =>
        Indexes.From(1, Math.Max(0, words.Count - 2)).FirstOrDefault(i => words.Lower(i) is "when" or "once" or "after" or "until" && (words.Lower(i + 1) is "both" or "all" || words.Matches(i + 1, "the two") || words.Matches(i + 1, "the three")), -1);

    /// <summary>"When", "only after", "with", or the number itself.</summary>
    private static bool Opens(TaggedSentence words) =>
        words.TagAt(0) is Tag.Subordinator or Tag.Preposition || words.Lower(0) is "all" or "both" or "only" or "as" or "strictly" or "not" or "once" or "after";
}
