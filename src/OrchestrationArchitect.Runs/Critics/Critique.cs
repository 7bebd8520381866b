using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>A critic's view through one lens.</summary>
/// <param name="Lens">The lens.</param>
/// <param name="Score">From 0 (would not run it) to 1 (nothing to add).</param>
/// <param name="Remarks">What takes from the score, heaviest first.</param>
public sealed record Critique(Lens Lens, double Score, ImmutableArray<Remark> Remarks);

/// <summary>Something a critic would change.</summary>
/// <param name="About">A JSON Pointer into the design.</param>
/// <param name="Says">What is wrong and what would be better, in one sentence.</param>
/// <param name="Weight">What it takes from the score, 0 to 1: the score is the product of what each remark leaves.</param>
public sealed record Remark(string About, string Says, double Weight)
{
    /// <summary>A stable kebab-case name of what was found, such as <c>retry-without-jitter</c>; empty for a model's remark.</summary>
    public string Code { get; init; } = "";
}

/// <summary>What a critic looks at.</summary>
public enum Lens
{
    /// <summary>Failures, and what is left behind after them.</summary>
    Resilience,

    /// <summary>Money.</summary>
    Cost,

    /// <summary>What an attacker or a curious operator could do.</summary>
    Security,

    /// <summary>What the people on call live with.</summary>
    Operations,
}
