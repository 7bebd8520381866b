using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Ranking;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>One candidate: drafted, then evaluated, verified, simulated and critiqued side by side, then scored.</summary>
public sealed class CandidateRun : Orchestration<CandidateInput, CandidateOutcome>
{
    /// <inheritdoc/>
    public override async Task<CandidateOutcome> RunAsync(IOrchestrationContext context, CandidateInput input)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(input);
        var generated = await Drafting.RunAsync(context, input);
        if (generated.Failure is { } failure)
        {
            return new CandidateOutcome
            {
                Failure = new CandidateFailure(input.Plan, failure.Reason, new FailureDetails(failure.Reason, failure.Message)) { Calls = generated.Calls },
            };
        }

        var draft = generated.Draft!;
        var evaluating = context.CallActivityAsync(RunReferences.Evaluate, draft, RetryPolicies.Computation);
        var verifying = context.CallActivityAsync(RunReferences.Verify, draft, RetryPolicies.Computation);
        var simulating = context.CallActivityAsync(RunReferences.Simulate, draft, RetryPolicies.Computation);
        var critiquing = Task.WhenAll(Enum.GetValues<Lens>().Select(lens =>
            context.CallActivityAsync(RunReferences.Critique, new CritiqueInput(draft, lens), RetryPolicies.Computation)));
        await Task.WhenAll(evaluating, verifying, simulating, critiquing);

        var (evaluation, verification, estimates) = (await evaluating, await verifying, await simulating);
        var critiques = await critiquing;
        return new CandidateOutcome
        {
            Changes = generated.Changes,
            Result = new CandidateResult
            {
                Plan = input.Plan,
                Pattern = draft.Pattern!.Value,
                Evaluation = evaluation,
                Verification = verification,
                Estimates = estimates,
                Critiques = [.. critiques],
                Score = Scoring.Score(verification, estimates, evaluation, [.. critiques]),
                Calls = generated.Calls,
            },
        };
    }
}
