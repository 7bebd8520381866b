using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Patterns.Observations;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>
/// How much every observation says for each pattern as the one that shapes the whole: logistic regression, one for each
/// pattern, fitted to labelled descriptions. The head of <c>pattern-weights.data.tsv</c> tells on which and how.
/// </summary>
internal static class PatternWeights
{
    /// <summary>The row that every process has: how common a pattern is before anything is seen.</summary>
    public const string Prior = "prior";

    private static readonly FrozenDictionary<string, ImmutableArray<double>> Rows =
        DataTable.Load("pattern-weights.data.tsv", columns: PatternRules.All.Length + 1)
            .ToFrozenDictionary(row => row[0], row => row.Skip(1).Select(Number).ToImmutableArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Pattern, int> Columns =
        PatternRules.All.Select((rule, at) => (rule.Pattern, at)).ToFrozenDictionary(pair => pair.Pattern, pair => pair.at);

    /// <summary>The chance that an expert would build the whole on a pattern, from 0 to 1.</summary>
    public static double Chance(Pattern pattern, IEnumerable<Observation> seen) =>
        Math.Round(1 / (1 + Math.Exp(-(Of(pattern, Prior) + seen.Sum(one => Of(pattern, one.Id))))), 3);

    /// <summary>What speaks for a pattern, strongest first.</summary>
    public static IEnumerable<Observation> For(Pattern pattern, IEnumerable<Observation> seen) =>
        seen.Where(one => Of(pattern, one.Id) > 0).OrderByDescending(one => Of(pattern, one.Id));

    /// <summary>What an observation adds to the logarithm of the odds; 0 for one that was too rare to be weighed.</summary>
    private static double Of(Pattern pattern, string observation) =>
        Rows.TryGetValue(observation, out var row) ? row[Columns[pattern]] : 0;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
