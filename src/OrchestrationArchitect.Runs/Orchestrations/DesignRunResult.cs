using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Artifacts;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Refining;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>What a run that ended well leaves in its history; the design itself is an artifact.</summary>
public sealed record DesignRunResult
{
    /// <summary>The run's id.</summary>
    public required string RunId { get; init; }

    /// <summary>The run that did the work when this one's key was taken; <see langword="null"/> otherwise.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>The primary pattern of the best design; <see langword="null"/> for a duplicate.</summary>
    public Pattern? Pattern { get; init; }

    /// <summary>The best candidate's id.</summary>
    public string? Best { get; init; }

    /// <summary>Every candidate that could be judged, best first.</summary>
    public ImmutableArray<CandidateResult> Candidates { get; init; } = [];

    /// <summary>Every candidate that could not.</summary>
    public ImmutableArray<CandidateFailure> Failures { get; init; } = [];

    /// <summary>The rounds in which the best candidate was refined.</summary>
    public ImmutableArray<RefinementRound> Refinements { get; init; } = [];

    /// <summary>What models were asked and what that cost.</summary>
    public ModelUsage Usage { get; init; } = ModelUsage.None;

    /// <summary>Why the run ended before everything was tried: <c>deadline-exceeded</c>; <see langword="null"/> otherwise.</summary>
    public string? Stopped { get; init; }

    /// <summary>What was published.</summary>
    public ImmutableArray<ArtifactInfo> Artifacts { get; init; } = [];

    /// <summary>What came of telling the caller; <see langword="null"/> if it asked for no callback.</summary>
    public CallbackOutcome? Callback { get; init; }
}
