using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>How each kind of activity is retried. This is where the retries of a run are decided.</summary>
public static class RetryPolicies
{
    /// <summary>
    /// Pure computation: the same input fails the same way, so the attempts only cover a host that died or could
    /// not load what it needs.
    /// </summary>
    public static TaskRetryPolicy Computation { get; } = new(maxAttempts: 3, firstInterval: TimeSpan.FromMilliseconds(200));

    /// <summary>Stores: short faults pass, so try for about half a minute.</summary>
    public static TaskRetryPolicy Storage { get; } = new(maxAttempts: 6, firstInterval: TimeSpan.FromMilliseconds(500))
    {
        MaxInterval = TimeSpan.FromSeconds(15),
    };

    /// <summary>
    /// A generator's turn: what a model's faults call for is decided by the turn itself and waited for by the
    /// orchestration, so these attempts only cover a host that died or a store that failed.
    /// </summary>
    public static TaskRetryPolicy Generation { get; } = new(maxAttempts: 4, firstInterval: TimeSpan.FromSeconds(1))
    {
        MaxInterval = TimeSpan.FromSeconds(30),
    };

    /// <summary>
    /// Receivers of callbacks: six attempts over about a minute, more where they ask for it by Retry-After. The run
    /// stays open that long, so no longer.
    /// </summary>
    public static TaskRetryPolicy Callback { get; } = new(maxAttempts: 6, firstInterval: TimeSpan.FromSeconds(2));

    /// <summary>Compensations and dead letters: giving up loses something, so try for about ten minutes.</summary>
    public static TaskRetryPolicy MustSucceed { get; } = new(maxAttempts: 15, firstInterval: TimeSpan.FromMilliseconds(500))
    {
        MaxInterval = TimeSpan.FromMinutes(1),
    };
}
