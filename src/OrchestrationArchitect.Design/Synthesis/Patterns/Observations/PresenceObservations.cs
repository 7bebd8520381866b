namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>How much speaks for each pattern being there at all, as its rule weighs it.</summary>
internal static class PresenceObservations
{
    private const string Mark = "present";

    private static readonly double[] Degrees = [0.25, 0.4, 0.55, 0.7, 0.85];

    public static IEnumerable<Observation> In(IEnumerable<PatternScore> scores)
    {
        var all = scores.ToList();
        yield return Of(all.MaxBy(score => score.Score)!, "most", "more than any other");
        foreach (var score in all)
        {
            foreach (var degree in Degrees.Where(degree => score.Score >= degree))
                yield return Of(score, FormattableString.Invariant($"{100 * degree:0}"), FormattableString.Invariant($"by {degree:0.00}"));
        }
    }

    /// <summary>Whether an observation is what a rule said of a pattern, and nothing seen itself.</summary>
    public static bool Is(Observation observation) => observation.Id.StartsWith(Mark, StringComparison.Ordinal);

    private static Observation Of(PatternScore score, string id, string degree) =>
        new($"{Mark}-{Observation.Key(score.Pattern)}-{id}", $"{PatternSelector.Name(score.Pattern)} is there {degree}", []);
}
