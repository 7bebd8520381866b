using System.Collections.Immutable;
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
        ChoiceNode choice => Longest(choice, time),
        MapNode map => Of(map.Body, time) * (map.ExpectedItems ?? UnknownItems),
        LoopNode loop => Of(loop.Body, time),
        _ => TimeSpan.Zero,
    };

    private static TimeSpan Sum(ImmutableArray<FlowNode> nodes, Func<string, TimeSpan> time)
    {
        var sum = TimeSpan.Zero;
        foreach (var node in nodes)
            sum += Of(node, time);
        return sum;
    }

    private static TimeSpan Longest(ChoiceNode choice, Func<string, TimeSpan> time)
    {
        var longest = TimeSpan.Zero;
        foreach (var branch in choice.Branches)
            longest = Longer(longest, Of(branch.Body, time));
        return choice.Otherwise is null ? longest : Longer(longest, Of(choice.Otherwise, time));
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
