using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Failures;

namespace OrchestrationArchitect.Durable.Retries;

/// <summary>How failed attempts are repeated by the engine, with a durable timer between them.</summary>
public sealed record TaskRetryPolicy
{
    /// <summary>One attempt and no more, said in so many words.</summary>
    public static TaskRetryPolicy Once { get; } = new(maxAttempts: 1, firstInterval: TimeSpan.FromSeconds(1));

    /// <summary>Creates a policy.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxAttempts"/> is below 1, or
    /// <paramref name="firstInterval"/> is not above zero.</exception>
    public TaskRetryPolicy(int maxAttempts, TimeSpan firstInterval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstInterval, TimeSpan.Zero);
        MaxAttempts = maxAttempts;
        FirstInterval = firstInterval;
    }

    /// <summary>Attempts in all, the first included.</summary>
    public int MaxAttempts { get; }

    /// <summary>The pause before the second attempt.</summary>
    public TimeSpan FirstInterval { get; }

    /// <summary>What each further pause is multiplied by; at least 1. Default: 2.</summary>
    public double Backoff { get; init; } = 2;

    /// <summary>The longest pause. Default: one minute.</summary>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After this time from the first attempt no further one is made; <see langword="null"/> for no bound.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Error types that are final, as <see cref="FailureDetails.ErrorType"/> spells them.</summary>
    public ImmutableHashSet<string> NonRetryable { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The pause after an attempt.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    public TimeSpan PauseAfter(int attempt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        var pause = FirstInterval.TotalMilliseconds * Math.Pow(Backoff, attempt - 1);
        return pause >= MaxInterval.TotalMilliseconds ? MaxInterval : TimeSpan.FromMilliseconds(pause);
    }

    /// <summary>Whether another attempt is made after a failure.</summary>
    public bool Allows(FailureDetails failure, int attempt, TimeSpan sinceFirst)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return attempt < MaxAttempts
            && !NonRetryable.Contains(failure.ErrorType)
            && !(Timeout is { } bound && sinceFirst + PauseAfter(attempt) > bound);
    }
}
