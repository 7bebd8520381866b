using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Corpus.Tests;

/// <summary>The runs that a flow allows: which steps each of them does. Loops go round once.</summary>
internal static class RunsOfAFlow
{
    /// <summary>As many runs are looked at.</summary>
    private const int Most = 2000;

    /// <summary>The steps of each run, and whether it jumped out before its end.</summary>
    public static List<(HashSet<string> Steps, bool Jumped)> Of(FlowNode node) => node switch
    {
        StepNode step => [([step.Step], false)],
        AgainNode or EndNode => [([], true)],
        SequenceNode sequence => sequence.Items.Aggregate(Empty, (runs, item) => Then(runs, Of(item))),
        ParallelNode parallel => parallel.Branches.Aggregate(Empty, (runs, branch) => Then(runs, Whole(branch))),
        ChoiceNode choice => [.. choice.Branches.SelectMany(branch => Of(branch.Body)).Concat(choice.Otherwise is null ? Empty : Of(choice.Otherwise)).Take(Most)],
        MapNode map => Whole(map.Body),
        LoopNode loop => Whole(loop.Body),
        _ => Empty,
    };

    private static List<(HashSet<string> Steps, bool Jumped)> Empty => [([], false)];

    private static List<(HashSet<string> Steps, bool Jumped)> Whole(FlowNode body) => [.. Of(body).Select(run => (run.Steps, false))];

    private static List<(HashSet<string> Steps, bool Jumped)> Then(
        List<(HashSet<string> Steps, bool Jumped)> before, List<(HashSet<string> Steps, bool Jumped)> after) =>
        [.. before.SelectMany(one => one.Jumped ? [one] : after.Select(two => (Steps: new HashSet<string>([.. one.Steps, .. two.Steps], StringComparer.Ordinal), two.Jumped))).Take(Most)];
}
