using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Budgets;

/// <summary>The most calls that one run makes at a time.</summary>
internal static class Width
{
    /// <summary>The width of a node: side by side adds up, in a row the widest counts.</summary>
    public static int Of(FlowNode node) => (int)Math.Min(Count(node), 100_000);

    private static long Count(FlowNode node) => node switch
    {
        StepNode => 1,
        ParallelNode parallel => parallel.Branches.Sum(Count),
        MapNode map => Math.Min(map.MaxConcurrency ?? 1, map.ExpectedItems ?? int.MaxValue) * Count(map.Body),
        _ => FlowWalk.Children(node).Select(Count).DefaultIfEmpty(0).Max(),
    };
}
