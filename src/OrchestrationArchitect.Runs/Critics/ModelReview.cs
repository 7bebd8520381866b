using System.Collections.Immutable;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>What a model says of a candidate through one lens. It steers refinement and is shown; it never counts in the score.</summary>
/// <param name="Lens">The lens.</param>
/// <param name="Critique">Its view; <see langword="null"/> when there is none.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record ModelReview(Lens Lens, Critique? Critique, string? Problem = null)
{
    /// <summary>The calls of models that were made.</summary>
    public ImmutableArray<ModelCall> Calls { get; init; } = [];
}
