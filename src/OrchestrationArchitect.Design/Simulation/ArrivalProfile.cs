namespace OrchestrationArchitect.Design.Simulation;

/// <summary>How runs arrive.</summary>
public sealed record ArrivalProfile
{
    /// <summary>The process. Default: <see cref="ArrivalKind.Poisson"/>.</summary>
    public ArrivalKind Kind { get; init; } = ArrivalKind.Poisson;

    /// <summary>Runs per second in the mean; <see langword="null"/> leaves it to the options or the design.</summary>
    public double? Rate { get; init; }

    /// <summary>Runs that arrive together in one burst, at least 1. Only for bursts. Default: 10.</summary>
    public int BurstSize { get; init; } = 10;
}

/// <summary>Arrival processes.</summary>
public enum ArrivalKind
{
    /// <summary>Independent arrivals: exponential gaps.</summary>
    Poisson,

    /// <summary>Equal gaps.</summary>
    Fixed,

    /// <summary>Groups that arrive at one instant, the groups at equal gaps.</summary>
    Burst,
}
