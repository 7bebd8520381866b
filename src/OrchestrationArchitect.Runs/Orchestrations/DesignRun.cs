using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Idempotency;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>
/// A design run: validate, claim the idempotency key, scatter candidates, gather and rank them, refine and publish the best.
/// A saga: what it stored is taken back in reverse when it cannot finish, and the run is dead-lettered.
/// </summary>
public sealed class DesignRun : Orchestration<DesignRunInput, DesignRunResult>
{
    /// <inheritdoc/>
    /// <exception cref="RunDeadLetteredException">The run could not finish; its dead letter is stored.</exception>
    /// <exception cref="RunCancelledException">Somebody cancelled it; what it stored is taken back.</exception>
    public override async Task<DesignRunResult> RunAsync(IOrchestrationContext context, DesignRunInput input)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(input);
        input = input.For(context.InstanceId);
        var saga = new CompensationStack();
        try
        {
            return await CallerNotification.CompleteAsync(context, input, await DesignAsync(context, input, saga));
        }
        catch (Exception exception) when (exception is TaskFailedException or RunAbortedException)
        {
            context.SetCustomStatus(new RunProgress("compensating", []));
            var undone = await saga.RunAsync();
            if (exception is RunAbortedException { Reason: DeadLetterReasons.Cancelled })
            {
                context.SetCustomStatus(new RunProgress("cancelled", []));
                throw new RunCancelledException(exception.Message);
            }

            var letter = DeadLetterFactory.Create(input, exception, undone, context.UtcNow);
            await context.CallActivityAsync(RunReferences.DeadLetter, letter, RetryPolicies.MustSucceed);
            context.SetCustomStatus(new RunProgress("dead-lettered", []));
            await CallerNotification.DeadLetterAsync(context, input, letter);
            throw new RunDeadLetteredException(letter);
        }
    }

    private static async Task<DesignRunResult> DesignAsync(
        IOrchestrationContext context, DesignRunInput input, CompensationStack saga)
    {
        context.SetCustomStatus(new RunProgress("validating", []));
        var validation = await context.CallActivityAsync(RunReferences.Validate, input, RetryPolicies.Computation);
        if (validation.Plan is not { } plan)
            throw new RunAbortedException(validation.Reason ?? DeadLetterReasons.InvalidRequest, ActivityNames.Validate, validation.Problem ?? "The request was refused.");

        if (input.IdempotencyKey is not null)
        {
            var claim = await context.CallActivityAsync(RunReferences.ClaimKey, input, RetryPolicies.Storage);
            if (claim.Outcome != KeyClaimOutcome.Claimed)
                return new DesignRunResult { RunId = input.RunId, DuplicateOf = claim.RunId };
        }

        var deadline = context.UtcNow + plan.Deadline;
        using var stop = StopSignal.Listen(context, RunEvents.Cancel, deadline);
        var frame = new RunFrame(input, plan, deadline, stop);
        var run = new RunReference(input.RunId);
        saga.Push(ActivityNames.DiscardDrafts, () =>
            context.CallActivityAsync(RunReferences.DiscardDrafts, run, RetryPolicies.MustSucceed));
        var gathered = await ScatterGather.RunAsync(context, frame);
        ThrowIfCancelled(stop);
        if (gathered.Judged.IsEmpty)
            throw RunAbortedException.NoCandidate(gathered.Failed);
        var refined = await Refinement.RunAsync(context, frame, gathered);
        ThrowIfCancelled(stop);

        context.SetCustomStatus(gathered.Progress("publishing"));
        var best = refined.Best;
        saga.Push(ActivityNames.Unpublish, () =>
            context.CallActivityAsync(RunReferences.Unpublish, run, RetryPolicies.MustSucceed));
        var manifest = await context.CallActivityAsync(
            RunReferences.Publish,
            new PublishInput(new DraftReference(input.RunId, best.Plan.Id), best.Verification, best.Estimates)
            {
                OwnWords = best.Plan.Generator != RulesGenerator.GeneratorName,
            },
            RetryPolicies.Storage);
        await context.CallActivityAsync(RunReferences.DiscardDrafts, run, RetryPolicies.Storage);
        context.SetCustomStatus(gathered.Progress("done"));
        return new DesignRunResult
        {
            RunId = input.RunId,
            Pattern = best.Pattern,
            Best = best.Plan.Id,
            Candidates = best == gathered.Judged[0] ? gathered.Judged : gathered.Judged.Insert(0, best),
            Failures = gathered.Failed,
            Refinements = refined.Rounds,
            Usage = refined.Usage,
            Stopped = stop.Reason,
            Artifacts = manifest.Artifacts,
        };
    }

    private static void ThrowIfCancelled(StopSignal stop)
    {
        if (stop.Reason is { } reason and not DeadLetterReasons.DeadlineExceeded)
            throw new RunAbortedException(DeadLetterReasons.Cancelled, RunReferences.DesignRunName, reason);
    }
}
