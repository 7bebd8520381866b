using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>
/// How many history events a run of Step Functions writes at most. A task writes five (entered, scheduled, started,
/// succeeded, exited), other states two; an inline map two more for each item.
/// </summary>
internal static class HistoryLength
{
    private const double Task = 5;
    private const double Other = 2;

    /// <summary>The events of a run in which nothing fails; loops without a bound count once.</summary>
    public static double Of(DesignView design) => Other + Of(design.Design.Flow);

    private static double Of(FlowNode node) => node switch
    {
        StepNode => Task,
        SequenceNode sequence => sequence.Items.Sum(Of),
        ParallelNode parallel => Other + parallel.Branches.Sum(Of),
        MapNode { Distributed: true } => Task,
        MapNode map => Other + ((map.ExpectedItems ?? 1) / (double)Math.Max(map.BatchSize ?? 1, 1) * (Other + Of(map.Body))),
        ChoiceNode choice => Other + FlowWalk.Children(choice).Select(Of).DefaultIfEmpty(0).Max(),
        LoopNode loop => Math.Max(loop.MaxIterations ?? 1, 1) * Of(loop.Body),
        WaitNode wait => Other + (wait.OnTimeout is { } late ? Of(late) : 0),
        _ => 0,
    };
}
