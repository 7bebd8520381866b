using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>A pattern weighed against the facts.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Evidence">What speaks for and against it.</param>
internal sealed record PatternScore(Pattern Pattern, ImmutableArray<Evidence> Evidence)
{
    /// <summary>
    /// 0 to 1: independent evidence for adds up as one minus the product of what each leaves open, and evidence against
    /// takes its share off the result.
    /// </summary>
    public double Score { get; } = Math.Round(
        (1 - Evidence.Where(item => item.Weight > 0).Aggregate(1.0, (open, item) => open * (1 - item.Weight)))
        * Evidence.Where(item => item.Weight < 0).Aggregate(1.0, (left, item) => left * (1 + item.Weight)),
        3);

    /// <summary>The evidence for, strongest first.</summary>
    public IEnumerable<Evidence> For => Evidence.Where(item => item.Weight > 0).OrderByDescending(item => item.Weight);

    /// <summary>The evidence against, strongest first.</summary>
    public IEnumerable<Evidence> Against => Evidence.Where(item => item.Weight < 0).OrderBy(item => item.Weight);
}
