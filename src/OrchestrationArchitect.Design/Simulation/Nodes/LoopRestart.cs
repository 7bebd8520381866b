using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>The next round of a loop; once its rounds are used up, the way out.</summary>
internal sealed class LoopRestart : PlanNode
{
    public required LoopEntry Entry { get; init; }

    public override PlanNode? Enter(Engine engine, Token token)
    {
        token.Rounds ??= new int[engine.LoopCount];
        return ++token.Rounds[Entry.Loop] > Entry.MaxRounds ? Entry.Next : Entry.Body;
    }
}
