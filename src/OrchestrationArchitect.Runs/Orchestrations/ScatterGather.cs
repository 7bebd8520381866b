using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>Scatters candidates, gathers them and ranks them.</summary>
internal static class ScatterGather
{
    public static async Task<Gathered> RunAsync(IOrchestrationContext context, RunFrame run)
    {
        var plans = run.Plan.Candidates;
        var open = plans.ToDictionary(
            plan => (Task)CandidateCalls.RunAsync(context, run, run.InputOf(plan)), plan => plan);
        Dictionary<CandidatePlan, CandidateOutcome> ended = [];
        var told = false;
        while (open.Count > 0)
        {
            context.SetCustomStatus(Progress(plans, ended));
            var first = await Task.WhenAny(told ? open.Keys : open.Keys.Append(run.Stop.Raised));
            if (first == run.Stop.Raised)
            {
                told = true;
                foreach (var plan in plans.Where(open.ContainsValue))
                    context.SendEvent(run.InstanceOf(plan), RunEvents.Stop, run.Stop.Reason);
                continue;
            }

            open.Remove(first, out var done);
            ended.Add(done!, await (Task<CandidateOutcome>)first);
        }

        return new Gathered(
            [.. plans.Select(plan => ended[plan].Result).OfType<CandidateResult>().OrderByDescending(result => result.Score.Total)],
            [.. plans.Select(plan => ended[plan].Failure).OfType<CandidateFailure>()]);
    }

    private static RunProgress Progress(ImmutableArray<CandidatePlan> plans, Dictionary<CandidatePlan, CandidateOutcome> ended) =>
        new("drafting", [.. plans.Select(plan => ended.GetValueOrDefault(plan) switch
        {
            null => new CandidateProgress(plan.Id, "running"),
            { Result: { } result } => new CandidateProgress(plan.Id, "judged", result.Score.Total),
            { Failure: var failure } => new CandidateProgress(plan.Id, "failed", Reason: failure?.Reason),
        })]);
}

/// <summary>What came back from the scattered candidates.</summary>
/// <param name="Judged">Those that could be judged, best first; equals in the order they were planned.</param>
/// <param name="Failed">Those that could not, in the order they were planned.</param>
internal sealed record Gathered(ImmutableArray<CandidateResult> Judged, ImmutableArray<CandidateFailure> Failed)
{
    /// <summary>What they all cost.</summary>
    public ModelUsage Usage => ModelUsage.None.Plus(
        [.. Judged.SelectMany(result => result.Calls), .. Failed.SelectMany(failure => failure.Calls)]);

    public RunProgress Progress(string phase) => new(phase,
    [
        .. Judged.Select(result => new CandidateProgress(result.Plan.Id, "judged", result.Score.Total)),
        .. Failed.Select(failure => new CandidateProgress(failure.Plan.Id, "failed", Reason: failure.Reason)),
    ]);
}
