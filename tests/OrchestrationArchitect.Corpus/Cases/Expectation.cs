using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>The labels of one description. <c>tests/corpus/README.md</c> has the rules they follow.</summary>
public sealed record Expectation
{
    /// <summary>ISO 639-1 code of the text's language.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The actions, optional ones included.</summary>
    public ImmutableArray<ExpectedStep> Steps { get; init; } = [];

    /// <summary>Direct successions between required steps.</summary>
    public ImmutableArray<ExpectedEdge> Order { get; init; } = [];

    /// <summary>Successions neither asked for nor held against the reader.</summary>
    public ImmutableArray<ExpectedEdge> AllowedOrder { get; init; } = [];

    /// <summary>Groups of step ids that run side by side.</summary>
    public ImmutableArray<ImmutableArray<string>> Parallel { get; init; } = [];

    /// <summary>Steps that run once per item.</summary>
    public ImmutableArray<ExpectedForEach> ForEach { get; init; } = [];

    /// <summary>What undoes what.</summary>
    public ImmutableArray<ExpectedCompensation> Compensations { get; init; } = [];

    /// <summary>Limits and service levels.</summary>
    public ImmutableArray<ExpectedConstraint> Constraints { get; init; } = [];

    /// <summary>Constraints are not judged for this text.</summary>
    public bool FreeConstraints { get; init; }

    /// <summary>Kinds of triggers, each with the kinds that are right for it.</summary>
    public ImmutableArray<ImmutableArray<TriggerKind>> Triggers { get; init; } = [];

    /// <summary>Kinds neither asked for nor held against the reader.</summary>
    public ImmutableArray<TriggerKind> AllowedTriggers { get; init; } = [];

    /// <summary>Acceptable primary patterns, best first; empty accepts all.</summary>
    public ImmutableArray<Pattern> Patterns { get; init; } = [];

    /// <summary>What the reader must say a word about, such as <c>contradiction</c>.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
