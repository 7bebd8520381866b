using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>Ends the branch or the run.</summary>
internal sealed class FinishNode : PlanNode
{
    /// <summary>The error it ends with; <see langword="null"/> for a good end.</summary>
    public required string? Error { get; init; }

    public override PlanNode? Enter(Engine engine, Token token)
    {
        engine.EnterState(token);
        if (Error is null)
            return null;
        engine.Escalate(token, Error, FailureAction.Fail);
        return Parked;
    }
}
