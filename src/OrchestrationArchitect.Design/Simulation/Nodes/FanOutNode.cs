using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>A body for each item, or batch of items.</summary>
internal sealed class FanOutNode : ScopeNode
{
    public required PlanNode? ItemBody { get; init; }

    public required Law Items { get; init; }

    public required int BatchSize { get; init; }

    public required int MaxConcurrency { get; init; }

    /// <summary>The share of items that may fail, 0 to 1.</summary>
    public required double ToleratedFailures { get; init; }

    public override bool WaitsForAll => true;

    protected override int Width(ScopeState scope) => MaxConcurrency;

    protected override PlanNode? Body(int index) => ItemBody;

    protected override (int Total, int Required) Size(Engine engine)
    {
        var items = Math.Max(0, (long)Math.Round(Items.Draw(engine.Random)));
        var total = (int)Math.Min(int.MaxValue, (items + BatchSize - 1) / BatchSize);
        return (total, total - (int)Math.Floor(total * ToleratedFailures));
    }
}
