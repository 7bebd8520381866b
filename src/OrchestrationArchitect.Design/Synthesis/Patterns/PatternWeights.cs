using System.Collections.Frozen;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Patterns.Observations;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>How much every observation says for each pattern as the one that shapes the whole.</summary>
internal static class PatternWeights
{
    private static readonly WeightTable Weights = WeightTable.Embedded("pattern-weights.data.tsv", PatternRules.All.Length);

    private static readonly FrozenDictionary<Pattern, int> Columns =
        PatternRules.All.Select((rule, at) => (rule.Pattern, at)).ToFrozenDictionary(pair => pair.Pattern, pair => pair.at);

    /// <summary>The chance that an expert would build the whole on each pattern, from 0 to 1.</summary>
    public static Func<Pattern, double> Chances(IEnumerable<Observation> seen)
    {
        var odds = Weights.Odds(seen.Select(one => one.Id));
        return pattern => Math.Round(1 / (1 + Math.Exp(-odds[Columns[pattern]])), 3);
    }

    /// <summary>What speaks for a pattern, strongest first.</summary>
    public static IEnumerable<Observation> For(Pattern pattern, IEnumerable<Observation> seen) =>
        seen.Where(one => Of(pattern, one) > 0).OrderByDescending(one => Of(pattern, one));

    private static double Of(Pattern pattern, Observation one) => Weights.Of(Columns[pattern], one.Id);
}
