using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>One node after another.</summary>
/// <param name="Items">The nodes in order; none means nothing happens.</param>
public sealed record SequenceNode(ImmutableArray<FlowNode> Items) : FlowNode;
