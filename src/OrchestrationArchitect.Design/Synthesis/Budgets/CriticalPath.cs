using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Budgets;

/// <summary>The longest way through a flow.</summary>
internal static class CriticalPath
{
    /// <summary>
    /// The same with the rounds of loops and the pauses of the flow: of every loop the given share of its most rounds, and at
    /// least one.
    /// </summary>
    public static TimeSpan Through(FlowNode node, Func<string, TimeSpan> time, double rounds) => Along(node, time, rounds);

    /// <summary>The time of a node when each step takes the given time: sums in a row, the longest side by side.</summary>
    public static TimeSpan Of(FlowNode node, Func<string, TimeSpan> time) => Along(node, time, null);

    private static TimeSpan Along(FlowNode node, Func<string, TimeSpan> time, double? rounds) => node switch
    {
        StepNode step => time(step.Step),
        SequenceNode sequence => Sum(sequence.Items, time, rounds),
        ParallelNode parallel => Longest(parallel.Branches, time, rounds),
        ChoiceNode choice => Longest(choice, time, rounds),
        MapNode map => Along(map.Body, time, rounds) * Rounds(map),
        LoopNode loop => Along(loop.Body, time, rounds) * (rounds is { } share ? Math.Max(1, (loop.MaxIterations ?? 1) * share) : 1),
        WaitNode { Duration: { } pause } when rounds is not null => pause,
        _ => TimeSpan.Zero,
    };

    /// <summary>How many times in a row a map's body runs, as far as the number of items is known.</summary>
    public static int Rounds(MapNode map) =>
        map is { ExpectedItems: { } items, MaxConcurrency: { } width } ? Math.Max(1, (items + width - 1) / width) : 1;

    private static TimeSpan Sum(ImmutableArray<FlowNode> nodes, Func<string, TimeSpan> time, double? rounds)
    {
        var sum = TimeSpan.Zero;
        foreach (var node in nodes)
            sum += Along(node, time, rounds);
        return sum;
    }

    private static TimeSpan Longest(ImmutableArray<FlowNode> nodes, Func<string, TimeSpan> time, double? rounds)
    {
        var longest = TimeSpan.Zero;
        foreach (var node in nodes)
            longest = Longer(longest, Along(node, time, rounds));
        return longest;
    }

    private static TimeSpan Longest(ChoiceNode choice, Func<string, TimeSpan> time, double? rounds)
    {
        var longest = TimeSpan.Zero;
        foreach (var branch in choice.Branches)
            longest = Longer(longest, Along(branch.Body, time, rounds));
        return choice.Otherwise is null ? longest : Longer(longest, Along(choice.Otherwise, time, rounds));
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
