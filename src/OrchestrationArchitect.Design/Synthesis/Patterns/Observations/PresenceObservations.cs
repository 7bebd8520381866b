using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>How much speaks for each pattern being there at all, as its rule weighs it.</summary>
internal static class PresenceObservations
{
    private const string Mark = "present";

    private static readonly ImmutableArray<double> Degrees = [0.25, 0.4, 0.55, 0.7, 0.85];

    private static readonly FrozenDictionary<Pattern, Observation> Most =
        PatternRules.All.ToFrozenDictionary(rule => rule.Pattern, rule => Of(rule.Pattern, "most", "more than any other"));

    private static readonly FrozenDictionary<Pattern, ImmutableArray<Observation>> ByDegree = PatternRules.All.ToFrozenDictionary(
        rule => rule.Pattern,
        rule => Degrees.Select(degree => Of(rule.Pattern, FormattableString.Invariant($"{100 * degree:0}"), FormattableString.Invariant($"by {degree:0.00}"))).ToImmutableArray());

    public static IEnumerable<Observation> In(IReadOnlyCollection<PatternScore> scores)
    {
        yield return Most[scores.MaxBy(score => score.Score)!.Pattern];
        foreach (var score in scores)
        {
            for (var degree = 0; degree < Degrees.Length && score.Score >= Degrees[degree]; degree++)
                yield return ByDegree[score.Pattern][degree];
        }
    }

    /// <summary>Whether an observation is what a rule said of a pattern, and nothing seen itself.</summary>
    public static bool Is(Observation observation) => observation.Id.StartsWith(Mark, StringComparison.Ordinal);

    private static Observation Of(Pattern pattern, string id, string degree) =>
        new($"{Mark}-{Observation.Key(pattern)}-{id}", $"{PatternSelector.Name(pattern)} is there {degree}");
}
