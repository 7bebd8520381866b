using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Budgets;

/// <summary>The work of a run: the time all its calls take together, whether they run in a row or side by side.</summary>
internal static class Work
{
    /// <summary>Items of a map whose number nothing tells.</summary>
    private const int UnknownItems = 10;

    /// <summary>The time of a node when each step takes the given time; of a choice the longest branch counts.</summary>
    public static TimeSpan Of(FlowNode node, Func<string, TimeSpan> time) => node switch
    {
        StepNode step => time(step.Step),
        SequenceNode sequence => Sum(sequence.Items, time),
        ParallelNode parallel => Sum(parallel.Branches, time),
        ChoiceNode choice => choice.Branches.Select(branch => Of(branch.Body, time))
            .Append(choice.Otherwise is null ? TimeSpan.Zero : Of(choice.Otherwise, time)).Max(),
        MapNode map => Of(map.Body, time) * (map.ExpectedItems ?? UnknownItems),
        LoopNode loop => Of(loop.Body, time),
        _ => TimeSpan.Zero,
    };

    private static TimeSpan Sum(IEnumerable<FlowNode> nodes, Func<string, TimeSpan> time) =>
        nodes.Aggregate(TimeSpan.Zero, (sum, node) => sum + Of(node, time));
}
