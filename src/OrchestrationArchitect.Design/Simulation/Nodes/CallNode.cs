using OrchestrationArchitect.Design.Simulation.Planning;
using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>Calls a step.</summary>
internal sealed class CallNode : PlanNode
{
    public required StepPlan Step { get; init; }

    public required FailurePlan OnFailure { get; init; }

    public override PlanNode Enter(Engine engine, Token token)
    {
        engine.EnterState(token);
        engine.StartCall(token, Step, Step.Retry);
        return Parked;
    }
}
