using System.Collections.Immutable;
using OrchestrationArchitect.Design.Simulation.Costing;
using OrchestrationArchitect.Design.Simulation.Nodes;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>A design compiled for simulation. It holds state and serves for one simulation only.</summary>
internal sealed class Plan
{
    public required PlanNode? Start { get; init; }

    public required ImmutableArray<StepPlan> Steps { get; init; }

    public required int LoopCount { get; init; }

    /// <summary>The orchestrator's delay at each state.</summary>
    public required Law SchedulingOverhead { get; init; }

    /// <summary>Function calls the account runs at a time.</summary>
    public required int AccountConcurrency { get; init; }

    /// <summary>The most runs at a time.</summary>
    public required int MaxRuns { get; init; }

    /// <summary>The longest a run may take, in milliseconds.</summary>
    public required double MaxDuration { get; init; }

    /// <summary>Whether an end for taking too long is dead-lettered.</summary>
    public required bool KeepsFailedRuns { get; init; }

    /// <summary>What each run uses to be started.</summary>
    public required ImmutableArray<Charge> StartCharges { get; init; }

    /// <summary>What each dead-lettered run uses.</summary>
    public required ImmutableArray<Charge> DeadLetterCharges { get; init; }

    /// <summary>What each state entered, and each retry, uses.</summary>
    public required Charge StateCharge { get; init; }

    /// <summary>Whether runs are Express executions, paid by time.</summary>
    public required bool Express { get; init; }

    /// <summary>How much work one run is, roughly: states and attempts.</summary>
    public required double WorkPerRun { get; init; }

    /// <summary>The expected busy time of a run's functions, in milliseconds.</summary>
    public required double BusyPerRun { get; init; }

    /// <summary>What was taken for granted, in order.</summary>
    public required ImmutableArray<string> Assumptions { get; init; }
}
