using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>What joins one predicate to the one before.</summary>
internal static class Joiners
{
    /// <summary>The coordinator between two predicates, and whether nothing that could be a subject stands with it.</summary>
    public static string Between(TaggedSentence sentence, int from, int to, out bool bare)
    {
        var joiner = "";
        bare = true;
        for (var i = to - 1; i >= from; i--)
        {
            var tag = sentence.TagAt(i);
            if (tag == Tag.Coordinator && sentence.TagAt(i - 1) == Tag.Number && sentence.TagAt(i + 1) == Tag.Number)
            {
                bare = false;
                continue;
            }

            if (tag == Tag.Coordinator || sentence.Lower(i) is "," or "/" or "&" or ",,")
            {
                joiner = tag == Tag.Coordinator ? sentence.Lower(i) : ",";
                if (joiner == "," && i > from && sentence.TagAt(i - 1) == Tag.Coordinator)
                {
                    joiner = sentence.Lower(i - 1);
                }

                return joiner;
            }

            bare &= tag is Tag.Adverb;
        }

        return joiner;
    }
}
