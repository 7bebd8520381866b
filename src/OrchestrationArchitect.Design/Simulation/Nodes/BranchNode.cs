using System.Collections.Immutable;
using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>One of several ways, by probability.</summary>
internal sealed class BranchNode : PlanNode
{
    public required ImmutableArray<PlanNode?> Targets { get; init; }

    /// <summary>For each target, the probability of it or one before it.</summary>
    public required ImmutableArray<double> Cumulative { get; init; }

    public override PlanNode? Enter(Engine engine, Token token)
    {
        engine.EnterState(token);
        var draw = engine.Random.NextDouble();
        var index = 0;
        while (index < Targets.Length - 1 && draw >= Cumulative[index])
            index++;
        return Targets[index];
    }
}
