using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Simulation.Defaults;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>How often each branch of a choice is taken.</summary>
internal sealed class ChoiceWeights(SimulationProfile profile, Assumptions assumptions)
{
    /// <summary>For each branch, and for the way otherwise, the probability of it or one before it.</summary>
    public ImmutableArray<double> Cumulative(ChoiceNode choice)
    {
        var count = choice.Branches.Length + 1;
        var given = new double?[count];
        for (var index = 0; index < count; index++)
            given[index] = Given(choice, index);
        if (choice.Otherwise is null && given[^1] is null)
            given[^1] = 0; // an unmatched input is an error nobody expects

        var known = given.Sum() ?? 0;
        var rest = Math.Max(0, 1 - known);
        var shares = new double[count];
        var open = Enumerable.Range(0, count).Where(index => given[index] is null).ToList();
        var failing = open.Where(index => Fails(Body(choice, index))).ToList();
        var failureShare = SimulationDefaults.Current.Process.FailureBranchShare;
        var failingRest = failing.Count == open.Count ? rest : Math.Min(rest, failureShare * failing.Count);
        foreach (var index in open)
        {
            shares[index] = failing.Contains(index)
                ? failingRest / failing.Count
                : (rest - failingRest) / (open.Count - failing.Count);
        }

        for (var index = 0; index < count; index++)
            shares[index] = given[index] ?? shares[index];
        if (open.Count > 1)
        {
            var name = choice.Name ?? choice.Branches.FirstOrDefault()?.Condition ?? "choice";
            assumptions.Add("Branches of choices that no profile names are equally likely, "
                + $"those that fail the run {failureShare:0.##} each: assumption.");
        }

        return Accumulate(shares);
    }

    private static ImmutableArray<double> Accumulate(double[] shares)
    {
        var sum = shares.Sum();
        var running = 0.0;
        return [.. shares.Select(share => sum > 0 ? (running += share) / sum : 1)];
    }

    private double? Given(ChoiceNode choice, int index)
    {
        var isOtherwise = index == choice.Branches.Length;
        if (!isOtherwise && profile.Branches.TryGetValue(choice.Branches[index].Condition, out var byCondition))
            return byCondition;
        if (FirstStep(Body(choice, index)) is { } step && profile.Branches.TryGetValue(step, out var byStep))
            return byStep;
        var number = isOtherwise ? "otherwise" : (index + 1).ToString(CultureInfo.InvariantCulture);
        return choice.Name is { } name && profile.Branches.TryGetValue($"{name}/{number}", out var byNumber)
            ? byNumber
            : null;
    }

    private static FlowNode? Body(ChoiceNode choice, int index) =>
        index < choice.Branches.Length ? choice.Branches[index].Body : choice.Otherwise;

    /// <summary>What a branch starts with: the id of its first step, or of the loop it starts over.</summary>
    private static string? FirstStep(FlowNode? flow) => flow switch
    {
        StepNode step => step.Step,
        AgainNode again => again.Loop,
        SequenceNode { Items.Length: > 0 } sequence => FirstStep(sequence.Items[0]),
        LoopNode loop => FirstStep(loop.Body),
        _ => null,
    };

    private static bool Fails(FlowNode? flow) => flow switch
    {
        EndNode end => end.Outcome == EndOutcome.Failed,
        SequenceNode { Items.Length: > 0 } sequence => Fails(sequence.Items[^1]),
        _ => false,
    };
}
