using System.Collections.Immutable;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Generation;

/// <summary>
/// What one turn of a generator leaves in the history. Exactly one of <see cref="Draft"/>, <see cref="Next"/> and
/// <see cref="Failure"/> is set.
/// </summary>
public sealed record GenerationOutcome
{
    /// <summary>Where the finished draft is kept.</summary>
    public DraftReference? Draft { get; init; }

    /// <summary>Where to go on.</summary>
    public GenerationState? Next { get; init; }

    /// <summary>How long to wait before that: a model's own word, or a growing pause.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Why there will be no draft.</summary>
    public GenerationFailure? Failure { get; init; }

    /// <summary>The models that were asked.</summary>
    public ImmutableArray<ModelCall> Calls { get; init; } = [];

    /// <summary>For a refinement: what was changed.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}

/// <summary>Why there is no draft.</summary>
/// <param name="Reason">One of <see cref="DeadLetters.DeadLetterReasons"/>.</param>
/// <param name="Message">In one sentence.</param>
public sealed record GenerationFailure(string Reason, string Message);
