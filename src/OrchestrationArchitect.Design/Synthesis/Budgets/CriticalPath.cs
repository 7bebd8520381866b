using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Budgets;

/// <summary>The longest way through a flow.</summary>
internal static class CriticalPath
{
    /// <summary>
    /// The same with the rounds of loops and the pauses of the flow: of every loop the given share of its most rounds, and at
    /// least one.
    /// </summary>
    public static TimeSpan Through(FlowNode node, Func<string, TimeSpan> time, double rounds) => node switch
    {
        SequenceNode sequence => Sum(sequence.Items.Select(item => Through(item, time, rounds))),
        ParallelNode parallel => Longest(parallel.Branches.Select(branch => Through(branch, time, rounds))),
        ChoiceNode choice => Longest(FlowWalk.Children(choice).Select(branch => Through(branch, time, rounds))),
        MapNode map => Through(map.Body, time, rounds) * Rounds(map),
        LoopNode loop => Through(loop.Body, time, rounds) * Math.Max(1, (loop.MaxIterations ?? 1) * rounds),
        WaitNode { Duration: { } pause } => pause,
        _ => Of(node, time),
    };

    /// <summary>The time of a node when each step takes the given time: sums in a row, the longest side by side.</summary>
    public static TimeSpan Of(FlowNode node, Func<string, TimeSpan> time) => node switch
    {
        StepNode step => time(step.Step),
        SequenceNode sequence => Sum(sequence.Items.Select(item => Of(item, time))),
        ParallelNode parallel => Longest(parallel.Branches.Select(branch => Of(branch, time))),
        ChoiceNode choice => Longest(choice.Branches.Select(branch => Of(branch.Body, time))
            .Append(choice.Otherwise is null ? TimeSpan.Zero : Of(choice.Otherwise, time))),
        MapNode map => Of(map.Body, time) * Rounds(map),
        LoopNode loop => Of(loop.Body, time),
        _ => TimeSpan.Zero,
    };

    /// <summary>How many times in a row a map's body runs, as far as the number of items is known.</summary>
    public static int Rounds(MapNode map) =>
        map is { ExpectedItems: { } items, MaxConcurrency: { } width } ? Math.Max(1, (items + width - 1) / width) : 1;

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) => times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);

    private static TimeSpan Longest(IEnumerable<TimeSpan> times) => times.DefaultIfEmpty(TimeSpan.Zero).Max();
}
