using System.Collections.Immutable;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Generation;

/// <summary>How far a generator has come with a candidate: what it needs to go on, in this or another process.</summary>
/// <param name="Phase">What it works on.</param>
public sealed record GenerationState(GenerationPhase Phase)
{
    /// <summary>Which attempt at the same request comes next, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>How often an answer of this phase was sent back to be mended.</summary>
    public int Repairs { get; init; }

    /// <summary>What was wrong with the last answer, one a line.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];

    /// <summary>What the candidate has cost so far.</summary>
    public ModelUsage Spent { get; init; } = ModelUsage.None;
}

/// <summary>What a generator works on.</summary>
public enum GenerationPhase
{
    /// <summary>The document.</summary>
    Document,

    /// <summary>The typed design.</summary>
    Design,
}
