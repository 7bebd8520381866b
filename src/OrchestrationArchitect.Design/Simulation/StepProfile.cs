using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Simulation;

/// <summary>What is known of one step. Everything is optional.</summary>
public sealed record StepProfile
{
    /// <summary>How long one attempt works, in milliseconds; for a person, how long the answer takes.</summary>
    public Law? ServiceTime { get; init; }

    /// <summary>The chance that an attempt fails for a passing reason, 0 to 1, independently of other attempts.</summary>
    public double? FailureProbability { get; init; }

    /// <summary>The chance that a call fails with an error that every attempt meets again, 0 to 1, by error name.</summary>
    public ImmutableSortedDictionary<string, double> Errors { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Initialisation of a new instance, in milliseconds.</summary>
    public Law? ColdStart { get; init; }

    /// <summary>Memory of an instance, in megabytes.</summary>
    public int? MemoryMb { get; init; }

    /// <summary>Data passed in one call, in bytes.</summary>
    public long? PayloadBytes { get; init; }

    /// <summary>Calls the callee serves at a time; more wait. Overrides the design's.</summary>
    public int? Concurrency { get; init; }

    /// <summary>Calls per second the callee allows; more are throttled. Overrides the design's.</summary>
    public double? RateLimit { get; init; }
}
