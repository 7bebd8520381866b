using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>
/// Posts a run's outcome to its caller. The receiver's faults are waited out here rather than by the engine, since it
/// may say itself when to come again. Whatever happens, the run's own outcome stands.
/// </summary>
internal static class CallerNotification
{
    /// <summary>The longest wait that a receiver can ask for by Retry-After.</summary>
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(2);

    /// <summary>Tells of a run that completed: its result with what came of the callback.</summary>
    public static async Task<DesignRunResult> CompleteAsync(IOrchestrationContext context, DesignRunInput input, DesignRunResult result) =>
        input.Request.CallbackUrl is { } url && result.DuplicateOf is null
            ? result with { Callback = await SendAsync(context, CallbackNotification.Completed(url, result, context.UtcNow)) }
            : result;

    /// <summary>Tells of a run that was dead-lettered.</summary>
    public static Task DeadLetterAsync(IOrchestrationContext context, DesignRunInput input, DeadLetter letter) =>
        input.Request.CallbackUrl is { } url
            ? SendAsync(context, CallbackNotification.DeadLettered(url, letter, context.UtcNow))
            : Task.CompletedTask;

    private static async Task<CallbackOutcome> SendAsync(IOrchestrationContext context, CallbackNotification notification)
    {
        for (var attempt = 1; ; attempt++)
        {
            var last = await TryAsync(context, notification);
            if (last.Kind == AttemptKind.Delivered)
                return new CallbackOutcome(true, attempt, last.Reason);
            if (last.Kind == AttemptKind.FailedForGood || attempt == RetryPolicies.Callback.MaxAttempts)
                return await GiveUpAsync(context, notification, last, attempt);
            await context.CreateTimerAsync(context.UtcNow + PauseAfter(attempt, last.RetryAfter));
        }
    }

    private static TimeSpan PauseAfter(int attempt, TimeSpan? asked)
    {
        var pause = RetryPolicies.Callback.PauseAfter(attempt);
        if (asked is not { } wanted || wanted <= pause)
            return pause;
        return wanted < LongestRetryAfter ? wanted : LongestRetryAfter;
    }

    private static async Task<CallbackAttempt> TryAsync(IOrchestrationContext context, CallbackNotification notification)
    {
        try
        {
            return await context.CallActivityAsync(RunReferences.Notify, notification, RetryPolicies.Computation);
        }
        catch (TaskFailedException failed)
        {
            return CallbackAttempt.Failed("not-attempted", failed.Failure.Message);
        }
    }

    private static async Task<CallbackOutcome> GiveUpAsync(
        IOrchestrationContext context, CallbackNotification notification, CallbackAttempt last, int attempts)
    {
        var letter = new DeadLetter
        {
            Id = $"callback-{notification.RunId}",
            Reason = DeadLetterReasons.CallbackFailed,
            Message = last.Message ?? last.Reason,
            FailingStep = ActivityNames.Notify,
            Errors = [new FailureDetails(last.Reason, last.Message ?? last.Reason)],
            Attempts = attempts,
            CreatedAt = context.UtcNow,
        };
        try
        {
            await context.CallActivityAsync(RunReferences.DeadLetter, letter, RetryPolicies.MustSucceed);
            return new CallbackOutcome(false, attempts, last.Reason, letter.Id);
        }
        catch (TaskFailedException)
        {
            // The result says that the callback failed; a run that is done must not fail for want of the letter.
            return new CallbackOutcome(false, attempts, last.Reason);
        }
    }
}
