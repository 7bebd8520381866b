namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>Starts an enclosing loop's next round.</summary>
/// <param name="Loop">The id of a <see cref="LoopNode"/> around this node, not beyond a parallel branch or map.</param>
public sealed record AgainNode(string Loop) : FlowNode;
