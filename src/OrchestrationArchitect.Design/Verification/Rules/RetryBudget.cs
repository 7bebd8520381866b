using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>How long a step may take with all of its attempts.</summary>
internal static class RetryBudget
{
    private const string TimedOut = "States.Timeout";

    /// <summary>
    /// The longest time: every attempt times out, every pause is as long as it can be. Where a time-out is not tried again,
    /// only the last attempt lasts that long; those before it fail at once.
    /// </summary>
    public static TimeSpan Of(RetryPolicy retry, TimeSpan? timeout)
    {
        var attempts = Math.Min(retry.MaxAttempts, 10_000);
        var timedOut = retry.NonRetryable.Contains(TimedOut, StringComparer.Ordinal) ? 1 : attempts;
        var total = timedOut * (timeout ?? TimeSpan.Zero).TotalSeconds;
        var pause = retry.FirstInterval.TotalSeconds;
        var cap = retry.MaxInterval?.TotalSeconds ?? double.MaxValue;
        for (var attempt = 1; attempt < attempts; attempt++)
        {
            total += Math.Min(pause, cap);
            pause = Math.Min(pause * retry.Backoff, 1e9);
        }

        return TimeSpan.FromSeconds(Math.Min(total, 1e10));
    }
}
