using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>"No sooner has A been done than B is done", "hardly has A happened when …": the first clause tells when.</summary>
internal static class NoSooner
{
    /// <summary>How many words open such a clause here; 0 if none do.</summary>
    public static int At(TaggedSentence sentence, int i)
    {
        if (!(i == 0 || sentence.TagAt(i - 1) is Tag.Punctuation or Tag.Coordinator))
        {
            return 0;
        }

        var words = sentence.Matches(i, "no sooner") ? 2 : sentence.Lower(i) is "hardly" or "scarcely" or "barely" ? 1 : 0;
        return words > 0 && sentence.TagAt(i + words) == Tag.Auxiliary ? words : 0;
    }

    /// <summary>The clause has begun and has no verb yet.</summary>
    public static bool Opens(Region region) => region is { Kind: ClauseKind.Temporal, HasPredicate: false } && IsOne(region.Marker);

    /// <summary>The word that the main clause comes after.</summary>
    public static bool Ends(TaggedSentence sentence, Region region, int i) =>
        region is { Kind: ClauseKind.Temporal, HasPredicate: true } && IsOne(region.Marker) && sentence.Lower(i) is "than" or "when" or "before";

    private static bool IsOne(string marker) => marker is "no sooner" or "hardly" or "scarcely" or "barely";
}
