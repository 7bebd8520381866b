using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>Branches side by side, then a join.</summary>
/// <param name="Branches">The branches.</param>
public sealed record ParallelNode(ImmutableArray<FlowNode> Branches) : FlowNode
{
    /// <summary>How many branches must end well before the join lets go; <see langword="null"/> for all.</summary>
    public int? Quorum { get; init; }

    /// <summary>How the scope as a whole is repeated.</summary>
    public RetryPolicy? Retry { get; init; }

    /// <summary>What happens when a branch fails for good; <see langword="null"/> passes its error outward.</summary>
    public OnFailure? OnFailure { get; init; }
}
