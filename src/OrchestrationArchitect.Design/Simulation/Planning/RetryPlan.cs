using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Randomness;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>A retry policy in milliseconds.</summary>
internal sealed class RetryPlan
{
    /// <summary>A year in milliseconds: the longest run of any platform.</summary>
    private const double MaxPause = 365 * 86_400_000.0;

    private readonly double _first;
    private readonly double _backoff;
    private readonly double _longest;
    private readonly bool _jitter;
    private readonly ImmutableArray<string> _never;
    private readonly ImmutableArray<string> _only;

    public RetryPlan(RetryPolicy policy)
    {
        MaxAttempts = Math.Max(1, policy.MaxAttempts);
        _first = Math.Max(0, policy.FirstInterval.TotalMilliseconds);
        _backoff = Math.Max(1, policy.Backoff);
        _longest = policy.MaxInterval is { } cap ? Math.Max(0, cap.TotalMilliseconds) : double.PositiveInfinity;
        _jitter = policy.Jitter;
        _never = policy.NonRetryable;
        _only = policy.Retryable;
    }

    public int MaxAttempts { get; }

    public bool Retries(string error)
    {
        if (_never.Any(entry => ErrorNames.Takes(entry, error)))
            return false;
        return _only.IsEmpty
            || string.Equals(error, ErrorNames.Transient, StringComparison.Ordinal)
            || _only.Any(entry => ErrorNames.Takes(entry, error));
    }

    /// <summary>The pause after a failed attempt (from 1): full jitter draws it from zero to its figure.</summary>
    public double Pause(int attempt, Xoshiro256 random)
    {
        if (_first <= 0)
            return 0;
        var pause = Math.Min(Math.Min(_longest, MaxPause), _first * Math.Pow(_backoff, attempt - 1));
        return _jitter ? pause * random.NextDouble() : pause;
    }
}
