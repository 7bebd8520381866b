using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Model;

/// <summary>A typed serverless orchestration: what <c>design.json</c> holds. See DESIGN 3.3.</summary>
public sealed record OrchestrationDesign
{
    /// <summary>The version of the JSON schema this design follows.</summary>
    public const string CurrentSchema = "https://orchestration-architect.dev/schemas/design-1.json";

    /// <summary>The schema's id: <see cref="CurrentSchema"/>.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>A short name in title case, such as <c>Order Fulfillment</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What was asked; <see langword="null"/> for a design imported from code.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>What was understood; empty for a design imported from code.</summary>
    public ProcessFacts Facts { get; init; } = new();

    /// <summary>The cloud this design is laid out on; never <see cref="Platform.Any"/> once designed.</summary>
    public Platform Platform { get; init; } = Platform.Any;

    /// <summary>The chosen pattern and the rejected ones.</summary>
    public required PatternChoice Pattern { get; init; }

    /// <summary>What starts a run, or answers one under way.</summary>
    public ImmutableArray<Trigger> Triggers { get; init; } = [];

    /// <summary>Every step that <see cref="Flow"/> or a compensation names, forward steps first, in order.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>The control flow over <see cref="Steps"/>.</summary>
    public required FlowNode Flow { get; init; }

    /// <summary>The id of the saga's pivot: after it the run goes forward only.</summary>
    public string? Pivot { get; init; }

    /// <summary>How the state of a run is kept, and for how long.</summary>
    public StatePolicy State { get; init; } = new();

    /// <summary>Where failed messages and failed runs go.</summary>
    public ImmutableArray<DeadLetterQueue> DeadLetters { get; init; } = [];

    /// <summary>How many runs and calls are let in at a time.</summary>
    public ConcurrencyPolicy Concurrency { get; init; } = new();

    /// <summary>How cold starts are kept within the latency budget.</summary>
    public ColdStartPolicy ColdStart { get; init; } = new();

    /// <summary>Every choice made, why, and the facts that caused it.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>What the text left open and the design took for granted, one sentence each.</summary>
    public ImmutableArray<string> Assumptions { get; init; } = [];

    /// <summary>
    /// What the designer found in the facts and cannot mend: budgets that cannot be met, an irreversible step before one
    /// that can fail. Worst first; paths point into this design or its facts.
    /// </summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>What the rules and the model checker say; <see langword="null"/> before verification.</summary>
    public VerificationResult? Verification { get; init; }

    /// <summary>What the simulation measured; <see langword="null"/> before simulation.</summary>
    public Estimates? Estimates { get; init; }
}
