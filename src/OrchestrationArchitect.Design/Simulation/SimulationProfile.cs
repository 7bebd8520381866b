using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Simulation;

/// <summary>
/// What is known of the world a design runs in. Everything is optional; what is missing is taken from
/// <c>simulation-defaults.data.json</c> and named in the basis of the estimates.
/// </summary>
public sealed record SimulationProfile
{
    /// <summary>Nothing known.</summary>
    public static SimulationProfile Empty { get; } = new();

    /// <summary>A name for the report.</summary>
    public string? Name { get; init; }

    /// <summary>How runs arrive; <see langword="null"/> for Poisson arrivals at the design's rate.</summary>
    public ArrivalProfile? Arrivals { get; init; }

    /// <summary>Function calls the account runs at a time; more are throttled.</summary>
    public int? AccountConcurrency { get; init; }

    /// <summary>How long an idle function instance stays warm.</summary>
    public TimeSpan? KeepAlive { get; init; }

    /// <summary>Memory of every function that says nothing else, in megabytes.</summary>
    public int? MemoryMb { get; init; }

    /// <summary>The orchestrator's own delay at each state it enters, in milliseconds.</summary>
    public Law? SchedulingOverhead { get; init; }

    /// <summary>The delay between the orchestrator and a callee, there and back, in milliseconds.</summary>
    public Law? CallOverhead { get; init; }

    /// <summary>Steps by id or name; case does not matter.</summary>
    public ImmutableDictionary<string, StepProfile> Steps { get; init; } = Names<StepProfile>();

    /// <summary>
    /// Probabilities of choice branches, by condition, by the id of the step the branch starts with, or by
    /// <c>name of the choice/number of the branch</c> with <c>otherwise</c> for the last.
    /// </summary>
    public ImmutableDictionary<string, double> Branches { get; init; } = Names<double>();

    /// <summary>Item counts of maps by what an item is.</summary>
    public ImmutableDictionary<string, Law> Maps { get; init; } = Names<Law>();

    /// <summary>How long waits take in milliseconds, by event name or by what is waited for.</summary>
    public ImmutableDictionary<string, Law> Waits { get; init; } = Names<Law>();

    internal static ImmutableDictionary<string, T> Names<T>() =>
        ImmutableDictionary.Create<string, T>(StringComparer.OrdinalIgnoreCase);
}
