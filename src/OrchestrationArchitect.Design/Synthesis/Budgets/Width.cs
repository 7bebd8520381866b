using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Budgets;

/// <summary>The most calls that one run makes at a time.</summary>
internal static class Width
{
    /// <summary>The width of a node in calls that count: side by side adds up, in a row the widest counts.</summary>
    public static int Of(FlowNode node, Func<string, bool> counts) => (int)Math.Min(Count(node, counts), 100_000);

    private static long Count(FlowNode node, Func<string, bool> counts) => node switch
    {
        StepNode step => counts(step.Step) ? 1 : 0,
        ParallelNode parallel => parallel.Branches.Sum(branch => Count(branch, counts)),
        MapNode map => Math.Min(map.MaxConcurrency ?? 1, map.ExpectedItems ?? int.MaxValue) * Count(map.Body, counts),
        _ => FlowWalk.Children(node).Select(child => Count(child, counts)).DefaultIfEmpty(0).Max(),
    };
}
