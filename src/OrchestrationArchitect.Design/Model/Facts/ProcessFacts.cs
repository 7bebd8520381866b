using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>All that the reader understood of a scenario, each fact tied to its words. See DESIGN 3.3.</summary>
public sealed record ProcessFacts
{
    /// <summary>The language of the text as an ISO 639-1 code; <c>und</c> when it could not be told.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What starts a run, in the order of the text.</summary>
    public ImmutableArray<TriggerFact> Triggers { get; init; } = [];

    /// <summary>The actions of the process, in the order of the text.</summary>
    public ImmutableArray<StepFact> Steps { get; init; } = [];

    /// <summary>Which step comes straight after which, and under what condition.</summary>
    public ImmutableArray<FlowFact> Flow { get; init; } = [];

    /// <summary>Groups of step ids that run side by side.</summary>
    public ImmutableArray<ImmutableArray<string>> Parallel { get; init; } = [];

    /// <summary>Groups of steps that run once for each item of a collection.</summary>
    public ImmutableArray<ForEachFact> ForEach { get; init; } = [];

    /// <summary>What undoes what when a later step fails.</summary>
    public ImmutableArray<CompensationFact> Compensations { get; init; } = [];

    /// <summary>Limits and service levels.</summary>
    public ImmutableArray<ConstraintFact> Constraints { get; init; } = [];

    /// <summary>What could not be read, contradicts itself, or was left aside.</summary>
    public ImmutableArray<NoteFact> Notes { get; init; } = [];
}
