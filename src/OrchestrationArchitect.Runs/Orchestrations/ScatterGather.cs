using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Candidates;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>Scatters candidates as sub-orchestrations, gathers them and ranks them. One that fails fails alone.</summary>
internal static class ScatterGather
{
    public static async Task<Gathered> RunAsync(IOrchestrationContext context, DesignRunInput input)
    {
        var plans = CandidatePlanner.Plan(input.Request.Generator);
        var open = plans.Select(plan => JudgeAsync(context, input, plan)).ToList();
        List<Judgement> ended = [];
        while (open.Count > 0)
        {
            context.SetCustomStatus(Progress(plans, ended));
            var first = await Task.WhenAny(open);
            open.Remove(first);
            ended.Add(await first);
        }

        return new Gathered(
            [.. ended.Select(end => end.Result).OfType<CandidateResult>()
                .OrderByDescending(result => result.Score.Total)
                .ThenBy(result => plans.IndexOf(result.Plan))],
            [.. ended.Where(end => end.Failure is not null).Select(end => new CandidateFailure(end.Plan, end.Failure!))]);
    }

    private static async Task<Judgement> JudgeAsync(IOrchestrationContext context, DesignRunInput input, CandidatePlan plan)
    {
        try
        {
            var result = await context.CallSubOrchestrationAsync(
                RunReferences.CandidateRun,
                new CandidateInput(input.RunId, input.Request.Scenario, plan),
                $"{input.RunId}:{plan.Id}");
            return new Judgement(plan, result, Failure: null);
        }
        catch (TaskFailedException exception)
        {
            return new Judgement(plan, Result: null, exception.Failure);
        }
    }

    private static RunProgress Progress(ImmutableArray<CandidatePlan> plans, List<Judgement> ended) =>
        new("drafting", [.. plans.Select(plan => ended.Find(end => end.Plan == plan) switch
        {
            null => new CandidateProgress(plan.Id, "running"),
            { Result: { } result } => new CandidateProgress(plan.Id, "judged", result.Score.Total),
            _ => new CandidateProgress(plan.Id, "failed"),
        })]);

    private sealed record Judgement(CandidatePlan Plan, CandidateResult? Result, FailureDetails? Failure);
}

/// <summary>What came back from the scattered candidates.</summary>
/// <param name="Judged">Those that could be judged, best first; equals in the order they were planned.</param>
/// <param name="Failed">Those that could not.</param>
internal sealed record Gathered(ImmutableArray<CandidateResult> Judged, ImmutableArray<CandidateFailure> Failed)
{
    public RunProgress Progress(string phase) => new(phase,
    [
        .. Judged.Select(result => new CandidateProgress(result.Plan.Id, "judged", result.Score.Total)),
        .. Failed.Select(failure => new CandidateProgress(failure.Plan.Id, "failed")),
    ]);
}
