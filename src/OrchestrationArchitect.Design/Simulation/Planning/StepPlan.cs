using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Costing;
using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>A step with every figure the simulation needs, and the shared things its calls compete for.</summary>
internal sealed class StepPlan
{
    public required int Index { get; init; }

    public required Step Step { get; init; }

    public required Law ServiceTime { get; init; }

    /// <summary>The way to the callee and back.</summary>
    public required Law CallOverhead { get; init; }

    public required double FailureProbability { get; init; }

    public required ImmutableArray<KeyValuePair<string, double>> Errors { get; init; }

    /// <summary>The longest an attempt may take, in milliseconds.</summary>
    public required double Timeout { get; init; }

    public required RetryPlan? Retry { get; init; }

    /// <summary>Function instances; <see langword="null"/> unless it is a function.</summary>
    public InstancePool? Instances { get; init; }

    public Bulkhead? Bulkhead { get; init; }

    public RateLimiter? RateLimiter { get; init; }

    public CircuitState? Circuit { get; init; }

    /// <summary>What each attempt costs.</summary>
    public required AttemptCharges Charges { get; init; }

    /// <summary>What undoes it; set once every step is planned.</summary>
    public UndoPlan? Undo { get; set; }

    public StepObservations Observed { get; } = new();

    /// <summary>Whether it matters at which instant an attempt starts.</summary>
    public bool IsShared => Bulkhead is not null || RateLimiter is not null;
}

/// <summary>What undoes a step, and how that is repeated.</summary>
internal sealed record UndoPlan(StepPlan Step, RetryPlan Retry);
