using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Refining;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>
/// Makes the best candidate better with what was found out about it, round by round, as long as its score rises. What
/// does not score higher is not kept.
/// </summary>
internal static class Refinement
{
    public static async Task<Refined> RunAsync(IOrchestrationContext context, RunFrame run, Gathered gathered)
    {
        var refined = new Refined(gathered.Judged[0], [], gathered.Usage);
        for (var round = 1; round <= RoundsFor(refined.Best, run) && run.Stop.Reason is null; round++)
        {
            context.SetCustomStatus(gathered.Progress("refining"));
            var best = refined.Best;
            var left = run.Plan.Budget.Less(refined.Usage);
            var reviews = run.Plan.ModelCritics ? await ReviewAsync(context, run, best, left) : [];
            var usage = refined.Usage.Plus([.. reviews.SelectMany(review => review.Calls)]);
            var findings = Findings.Of(best, reviews);
            if (findings.IsEmpty)
                return refined with { Usage = usage };

            var plan = best.Plan with { Id = $"{gathered.Judged[0].Plan.Id}-refined-{round}" };
            var outcome = await CandidateCalls.RunAsync(context, run, run.InputOf(plan) with
            {
                Budget = run.Plan.Budget.Less(usage),
                Refines = new RefinementBasis(new DraftReference(run.Input.RunId, best.Plan.Id), findings),
            });
            refined = refined.With(RoundOf(round, best, plan, outcome, reviews), outcome, usage);
            if (!refined.Rounds[^1].Kept)
                return refined;
        }

        return refined;
    }

    /// <summary>The rules try every change they know in one round; a second one would find the same.</summary>
    private static int RoundsFor(CandidateResult best, RunFrame run) =>
        best.Plan.Generator == RulesGenerator.GeneratorName ? Math.Min(1, run.Plan.Refinements) : run.Plan.Refinements;

    private static async Task<ImmutableArray<ModelReview>> ReviewAsync(
        IOrchestrationContext context, RunFrame run, CandidateResult best, TokenBudget left)
    {
        var lenses = Enum.GetValues<Lens>();
        var reviewing = Task.WhenAll(lenses.Select(lens => context.CallActivityAsync(
            RunReferences.Review,
            new ReviewInput(new DraftReference(run.Input.RunId, best.Plan.Id), lens, run.Deadline, left.Share(0.5 / lenses.Length)),
            RetryPolicies.Computation)));
        return await run.Stop.AllowsAsync(reviewing) ? [.. await reviewing] : [];
    }

    private static RefinementRound RoundOf(
        int round, CandidateResult best, CandidatePlan plan, CandidateOutcome outcome, ImmutableArray<ModelReview> reviews) =>
        new(round, best.Plan.Id, plan.Id, best.Score.Total)
        {
            After = outcome.Result?.Score.Total,
            Kept = outcome.Result?.Score.Total > best.Score.Total,
            Changes = outcome.Changes,
            Failure = outcome.Failure?.Failure.Message,
            Reviews = reviews,
        };
}

/// <summary>What the refinement has led to so far.</summary>
/// <param name="Best">The best candidate.</param>
/// <param name="Rounds">The rounds that were taken.</param>
/// <param name="Usage">What the run has cost.</param>
internal sealed record Refined(CandidateResult Best, ImmutableArray<RefinementRound> Rounds, ModelUsage Usage)
{
    public Refined With(RefinementRound round, CandidateOutcome outcome, ModelUsage usage) => new(
        round.Kept ? outcome.Result! : Best, Rounds.Add(round), usage.Plus(outcome.Result?.Calls ?? outcome.Failure!.Calls));
}
