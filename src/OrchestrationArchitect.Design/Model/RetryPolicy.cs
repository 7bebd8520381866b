using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model;

/// <summary>How failed attempts are repeated.</summary>
public sealed record RetryPolicy
{
    /// <summary>Attempts in all, the first included; at least 1.</summary>
    public required int MaxAttempts { get; init; }

    /// <summary>The pause before the second attempt.</summary>
    public TimeSpan FirstInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What each further pause is multiplied by; at least 1.</summary>
    public double Backoff { get; init; } = 2;

    /// <summary>The longest pause; <see langword="null"/> for no cap.</summary>
    public TimeSpan? MaxInterval { get; init; }

    /// <summary>Full jitter: each pause is drawn uniformly from zero to its figure.</summary>
    public bool Jitter { get; init; } = true;

    /// <summary>Errors that are never retried, such as <c>CardDeclined</c>.</summary>
    public ImmutableArray<string> NonRetryable { get; init; } = [];

    /// <summary>Errors that are retried; empty means every other one.</summary>
    public ImmutableArray<string> Retryable { get; init; } = [];
}
