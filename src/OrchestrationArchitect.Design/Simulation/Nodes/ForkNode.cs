using System.Collections.Immutable;
using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>Branches side by side.</summary>
internal sealed class ForkNode : ScopeNode
{
    public required ImmutableArray<PlanNode?> Branches { get; init; }

    public required int Required { get; init; }

    public override bool WaitsForAll => false;

    protected override int Width(ScopeState scope) => Branches.Length;

    protected override PlanNode? Body(int index) => Branches[index];

    protected override (int Total, int Required) Size(Engine engine) => (Branches.Length, Required);
}
