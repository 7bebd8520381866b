using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>The first branch whose condition holds.</summary>
/// <param name="Branches">The branches in the order they are tried.</param>
/// <param name="Otherwise">What runs when none holds; <see langword="null"/> means an unmatched input is an error.</param>
public sealed record ChoiceNode(ImmutableArray<ChoiceBranch> Branches, FlowNode? Otherwise) : FlowNode
{
    /// <summary>What the choice is called where it came from; <see langword="null"/> for a designed one.</summary>
    public string? Name { get; init; }
}

/// <summary>A branch of a choice.</summary>
/// <param name="Condition">When it is taken, in words.</param>
/// <param name="Body">What runs then.</param>
public sealed record ChoiceBranch(string Condition, FlowNode Body)
{
    /// <summary>The condition as the source wrote it, such as an ASL choice rule in JSON; <see langword="null"/> if none.</summary>
    public string? Expression { get; init; }
}
