using System.Collections.Immutable;
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
        SequenceNode sequence => Widest(sequence.Items, counts),
        ParallelNode parallel => Sum(parallel.Branches, counts),
        MapNode map => Math.Min(map.MaxConcurrency ?? 1, map.ExpectedItems ?? int.MaxValue) * Count(map.Body, counts),
        _ => Widest(FlowWalk.Children(node), counts),
    };

    private static long Sum(ImmutableArray<FlowNode> nodes, Func<string, bool> counts)
    {
        var sum = 0L;
        foreach (var node in nodes)
            sum = checked(sum + Count(node, counts));
        return sum;
    }

    private static long Widest(ImmutableArray<FlowNode> nodes, Func<string, bool> counts)
    {
        var widest = 0L;
        foreach (var node in nodes)
            widest = Math.Max(widest, Count(node, counts));
        return widest;
    }

    private static long Widest(IEnumerable<FlowNode> nodes, Func<string, bool> counts)
    {
        var widest = 0L;
        foreach (var node in nodes)
            widest = Math.Max(widest, Count(node, counts));
        return widest;
    }
}
