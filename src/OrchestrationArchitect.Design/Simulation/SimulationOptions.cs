namespace OrchestrationArchitect.Design.Simulation;

/// <summary>How a design is simulated.</summary>
public sealed record SimulationOptions
{
    /// <summary>The most runs that are simulated.</summary>
    public const int MaxRuns = 10_000_000;

    /// <summary>Runs measured, 1 to <see cref="MaxRuns"/>. Default: 2,000, quick enough for every candidate of a design run.</summary>
    public int Runs { get; init; } = 2_000;

    /// <summary>The seed; the same seed, design and profile give the same figures. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Arrivals per second, above 0 and at most 1,000,000; <see langword="null"/> takes the profile's, then the design's.</summary>
    public double? Rate { get; init; }

    /// <summary>What was measured of the real callees; <see langword="null"/> for defaults only.</summary>
    public SimulationProfile? Profile { get; init; }

    /// <summary>
    /// How much is simulated, in state entries and attempts, at least 1: a design whose runs do more gets fewer of
    /// them, and says so. Default: 4 million, a fraction of a second, or 200 for each run asked for if that is more.
    /// </summary>
    public long? MaxWork { get; init; }

    internal long Work => MaxWork ?? Math.Max(4_000_000, Runs * 200L);

    /// <summary>Which option is out of its range; <see langword="null"/> if none is.</summary>
    internal string? OutOfRange() => this switch
    {
        { Runs: < 1 or > MaxRuns } => $"Runs is {Runs}; it must be 1 to {MaxRuns}.",
        { Rate: <= 0 or double.NaN or > 1_000_000 } => $"Rate is {Rate}; it must be above 0 and at most 1,000,000.",
        { MaxWork: < 1 } => $"MaxWork is {MaxWork}; it must be at least 1.",
        _ => null,
    };
}
