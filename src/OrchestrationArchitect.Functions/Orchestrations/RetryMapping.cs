using Microsoft.DurableTask;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Functions.Orchestrations;

/// <summary>Our retry policy as Durable Functions has it.</summary>
internal static class RetryMapping
{
    /// <summary>The same schedule. Durable Functions refuses bounds below the first pause, so those are lifted to it.</summary>
    /// <param name="policy">Ours.</param>
    /// <param name="tally">Counts the attempts of the call it is for; <see langword="null"/> if nobody wants to know.</param>
    public static RetryPolicy ToDurable(TaskRetryPolicy policy, AttemptTally? tally = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new RetryPolicy(
            policy.MaxAttempts,
            policy.FirstInterval,
            Math.Max(1, policy.Backoff),
            AtLeast(policy.FirstInterval, policy.MaxInterval),
            policy.Timeout is { } bound ? AtLeast(policy.FirstInterval, bound) : null)
        {
            HandleFailure = failure => tally?.IsRetryable(failure) ?? IsRetryable(policy, failure),
        };
    }

    /// <summary>
    /// Whether a failure may pass. A host may wrap an activity's exception in one of its own, so the causes count too.
    /// </summary>
    public static bool IsRetryable(TaskRetryPolicy policy, TaskFailureDetails failure)
    {
        ArgumentNullException.ThrowIfNull(policy);
        for (var cause = failure; cause is not null; cause = cause.InnerFailure)
        {
            if (policy.NonRetryable.Contains(cause.ErrorType))
                return false;
        }

        return true;
    }

    private static TimeSpan AtLeast(TimeSpan least, TimeSpan value) => value < least ? least : value;
}
