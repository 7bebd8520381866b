using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>The way into a loop: the first round.</summary>
internal sealed class LoopEntry : PlanNode
{
    /// <summary>The loop's number.</summary>
    public required int Loop { get; init; }

    /// <summary>The most rounds.</summary>
    public required int MaxRounds { get; init; }

    /// <summary>Set once, when the body is compiled; it refers back to this node.</summary>
    public PlanNode? Body { get; set; }

    public override PlanNode? Enter(Engine engine, Token token)
    {
        token.Rounds ??= new int[engine.LoopCount];
        token.Rounds[Loop] = 1;
        return Body;
    }
}
