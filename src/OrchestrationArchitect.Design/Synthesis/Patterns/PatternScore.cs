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
        (1 - Product(Evidence, -1)) * Product(Evidence, 1),
        3);

    /// <summary>The evidence for, strongest first.</summary>
    public IReadOnlyList<Evidence> For => Strongest(1);

    /// <summary>The evidence against, strongest first.</summary>
    public IReadOnlyList<Evidence> Against => Strongest(-1);

    /// <summary>The evidence of a sign, strongest first, what is equally strong as it was found.</summary>
    private List<Evidence> Strongest(int sign)
    {
        var found = new List<Evidence>(Evidence.Length);
        foreach (var item in Evidence)
        {
            if (sign * item.Weight > 0)
            {
                var at = found.Count;
                while (at > 0 && sign * found[at - 1].Weight < sign * item.Weight)
                    at--;
                found.Insert(at, item);
            }
        }

        return found;
    }

    /// <summary>What is left by the evidence for (a sign of -1) or against (1).</summary>
    private static double Product(ImmutableArray<Evidence> evidence, int sign)
    {
        var left = 1.0;
        foreach (var item in evidence)
        {
            if (sign * item.Weight < 0)
                left *= 1 + (sign * item.Weight);
        }

        return left;
    }
}
