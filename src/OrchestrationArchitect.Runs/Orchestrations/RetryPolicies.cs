using OrchestrationArchitect.Durable.Retries;
using OrchestrationArchitect.Runs.Candidates;

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

    /// <summary>Generators: a model's throttling passes within minutes; a refusal never does.</summary>
    public static TaskRetryPolicy Generation { get; } = new(maxAttempts: 4, firstInterval: TimeSpan.FromSeconds(1))
    {
        MaxInterval = TimeSpan.FromSeconds(30),
        NonRetryable = [typeof(GenerationRefusedException).FullName!, typeof(GeneratorMissingException).FullName!],
    };

    /// <summary>Compensations and dead letters: giving up loses something, so try for about ten minutes.</summary>
    public static TaskRetryPolicy MustSucceed { get; } = new(maxAttempts: 15, firstInterval: TimeSpan.FromMilliseconds(500))
    {
        MaxInterval = TimeSpan.FromMinutes(1),
    };
}
