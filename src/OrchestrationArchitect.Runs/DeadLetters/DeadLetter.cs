using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.DeadLetters;

/// <summary>A run that could not finish, with all that is needed to understand it and to try it again.</summary>
public sealed record DeadLetter
{
    /// <summary>Its id: that of the run.</summary>
    public required string Id { get; init; }

    /// <summary>A stable kebab-case reason; see <see cref="DeadLetterReasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>What went wrong, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The activity or candidate that failed for good.</summary>
    public required string FailingStep { get; init; }

    /// <summary>The errors, outermost first.</summary>
    public required ImmutableArray<FailureDetails> Errors { get; init; }

    /// <summary>Attempts that were made of the failing step.</summary>
    public required int Attempts { get; init; }

    /// <summary>What was undone, in the order it was undone.</summary>
    public ImmutableArray<string> Compensated { get; init; } = [];

    /// <summary>What could not be undone; empty in all but the worst case.</summary>
    public ImmutableArray<string> NotCompensated { get; init; } = [];

    /// <summary>The request as it came; <see langword="null"/> when it could not even be read, or when what failed is no run.</summary>
    public DesignRequest? Request { get; init; }

    /// <summary>When the run gave up.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The run that a redrive started; <see langword="null"/> before.</summary>
    public string? RedrivenAs { get; init; }
}
