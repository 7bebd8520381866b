using System.Collections.Immutable;
using OrchestrationArchitect.Runs.Critics;

namespace OrchestrationArchitect.Runs.Refining;

/// <summary>One round of refinement.</summary>
/// <param name="Round">Which one, from 1.</param>
/// <param name="From">The candidate it started from.</param>
/// <param name="Candidate">The candidate it made.</param>
/// <param name="Before">The score it started from.</param>
public sealed record RefinementRound(int Round, string From, string Candidate, double Before)
{
    /// <summary>The score it came to; <see langword="null"/> when it came to none.</summary>
    public double? After { get; init; }

    /// <summary>Whether the score rose, so that the refined candidate took the place of the other.</summary>
    public bool Kept { get; init; }

    /// <summary>What was changed, one sentence each.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>Why it came to nothing; <see langword="null"/> if it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>What models said of the candidate it started from.</summary>
    public ImmutableArray<ModelReview> Reviews { get; init; } = [];
}
