using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>A node of the flow, compiled: it knows what comes after it.</summary>
internal abstract class PlanNode
{
    /// <summary>Says that the token is parked: an event or another token will move it on.</summary>
    public static readonly PlanNode Parked = new ParkedNode();

    /// <summary>What comes after; <see langword="null"/> for the end of the branch or run.</summary>
    public PlanNode? Next { get; init; }

    /// <summary>Does what the node does.</summary>
    /// <returns>The node to enter at the same instant, <see langword="null"/> at the end, or <see cref="Parked"/>.</returns>
    public abstract PlanNode? Enter(Engine engine, Token token);

    private sealed class ParkedNode : PlanNode
    {
        public override PlanNode? Enter(Engine engine, Token token) => this;
    }
}
