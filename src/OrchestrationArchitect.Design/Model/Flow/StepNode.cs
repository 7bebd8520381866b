namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>Calls a step. Several nodes may call one step.</summary>
/// <param name="Step">The step's id.</param>
public sealed record StepNode(string Step) : FlowNode;
