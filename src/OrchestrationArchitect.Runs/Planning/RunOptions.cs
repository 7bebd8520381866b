using System.Collections.Immutable;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Planning;

/// <summary>What a host lets its runs do where a request does not say.</summary>
public sealed class RunOptions
{
    /// <summary>A run's deadline, from its start. Default: 30 minutes.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The latest deadline a request may ask for. Default: 24 hours.</summary>
    public TimeSpan LatestDeadline { get; init; } = TimeSpan.FromHours(24);

    /// <summary>What a run may spend on models. Default: 500,000 tokens. A request may ask for less, not for more.</summary>
    public TokenBudget Budget { get; init; } = new(500_000);

    /// <summary>The most rounds in which the best candidate is refined, 0 to 5. Default: 2.</summary>
    public int Refinements { get; init; } = 2;

    /// <summary>
    /// Samples a model is asked for, each with its temperature; <see langword="null"/> stands for the prompt's own.
    /// 1 to 8. Default: the prompt's own, 0.4 and 0.8.
    /// </summary>
    public ImmutableArray<double?> Temperatures { get; init; } = [null, 0.4, 0.8];

    /// <summary>Attempts at one request of a model, at least 1. Default: 5.</summary>
    public int ModelAttempts { get; init; } = 5;

    /// <summary>How often a model's answer is sent back to be mended, 0 to 10. Default: 2.</summary>
    public int ModelRepairs { get; init; } = 2;

    /// <summary>The pause after a first failed attempt, where the server asks for none; doubled each time. Default: 1 second.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that is not the server's own wish. Default: 1 minute.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether models look at the best candidate too where a request lets a model draft. Default: true.</summary>
    public bool ModelCritics { get; init; } = true;
}
