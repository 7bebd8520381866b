using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Model;

/// <summary>What the simulation measured, under the profile it names.</summary>
public sealed record Estimates
{
    /// <summary>End-to-end time of a run that ends well.</summary>
    public required LatencyEstimate Latency { get; init; }

    /// <summary>
    /// The time that the automatic work of such a run takes, with everything that is waited for answered at once;
    /// <see langword="null"/> where nothing is waited for.
    /// </summary>
    public LatencyEstimate? Work { get; init; }

    /// <summary>What runs cost.</summary>
    public required CostEstimate Cost { get; init; }

    /// <summary>The most runs in flight at once.</summary>
    public required int PeakConcurrency { get; init; }

    /// <summary>Runs completed per second.</summary>
    public double Throughput { get; init; }

    /// <summary>The share of runs that were compensated, 0 to 1.</summary>
    public double CompensationRate { get; init; }

    /// <summary>The share of runs that were dead-lettered, 0 to 1.</summary>
    public double DeadLetterRate { get; init; }

    /// <summary>Runs simulated.</summary>
    public int Runs { get; init; }

    /// <summary>The seed that reproduces these figures.</summary>
    public ulong Seed { get; init; }

    /// <summary>Each service level beside what was measured.</summary>
    public ImmutableArray<SlaResult> Slas { get; init; } = [];

    /// <summary>The service times that steps were simulated with.</summary>
    public ImmutableArray<StepTiming> Timings { get; init; } = [];

    /// <summary>What the figures rest on: profile, default service times, prices with their dates.</summary>
    public ImmutableArray<string> Basis { get; init; } = [];
}

/// <summary>Percentiles of a time, each with its 95 % confidence interval.</summary>
/// <param name="P50">The median.</param>
/// <param name="P95">The 95th percentile.</param>
/// <param name="P99">The 99th percentile.</param>
public sealed record LatencyEstimate(TimeSpan P50, TimeSpan P95, TimeSpan P99)
{
    /// <summary>The mean.</summary>
    public TimeSpan? Mean { get; init; }

    /// <summary>The 90th percentile.</summary>
    public TimeSpan? P90 { get; init; }

    /// <summary>95 % confidence interval of <see cref="Mean"/>.</summary>
    public Interval? MeanInterval { get; init; }

    /// <summary>95 % confidence interval of <see cref="P50"/>.</summary>
    public Interval? P50Interval { get; init; }

    /// <summary>95 % confidence interval of <see cref="P95"/>.</summary>
    public Interval? P95Interval { get; init; }

    /// <summary>95 % confidence interval of <see cref="P99"/>.</summary>
    public Interval? P99Interval { get; init; }
}

/// <summary>A closed interval of times.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public sealed record Interval(TimeSpan Low, TimeSpan High);

/// <summary>What runs cost, in US dollars.</summary>
/// <param name="PerRun">Mean cost of one run.</param>
/// <param name="PerMillion">Cost of a million runs.</param>
/// <param name="Items">Where it goes.</param>
public sealed record CostEstimate(double PerRun, double PerMillion, ImmutableArray<CostItem> Items);

/// <summary>A part of a run's cost.</summary>
/// <param name="Name">What is paid for, such as <c>State transitions</c>.</param>
/// <param name="PerRun">US dollars for one run.</param>
public sealed record CostItem(string Name, double PerRun);

/// <summary>A service level beside what was measured.</summary>
/// <param name="Kind">What is limited.</param>
/// <param name="Target">The limit in the constraint's unit.</param>
/// <param name="Measured">The figure in the same unit.</param>
/// <param name="Met">Whether the limit holds.</param>
/// <param name="Fact">A JSON Pointer to the constraint in the facts.</param>
/// <param name="Subject">The step it is about, or <see langword="null"/> for the whole process.</param>
public sealed record SlaResult(
    ConstraintKind Kind, double Target, double Measured, bool Met, string Fact, string? Subject = null);

/// <summary>The service time a step was simulated with.</summary>
/// <param name="Step">The step's id.</param>
/// <param name="P50">The median of one attempt.</param>
/// <param name="P99">The 99th percentile of one attempt.</param>
/// <param name="FailureProbability">The share of attempts that fail for a passing reason, 0 to 1.</param>
/// <param name="Measured">The profile gave it; else it is a default.</param>
public sealed record StepTiming(string Step, TimeSpan P50, TimeSpan P99, double FailureProbability, bool Measured);
