using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>How long a step may take with all of its attempts.</summary>
internal static class RetryBudget
{
    /// <summary>The longest time: every attempt times out, every pause is as long as it can be.</summary>
    public static TimeSpan Of(RetryPolicy retry, TimeSpan? timeout)
    {
        var attempts = Math.Min(retry.MaxAttempts, 10_000);
        var total = attempts * (timeout ?? TimeSpan.Zero).TotalSeconds;
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
