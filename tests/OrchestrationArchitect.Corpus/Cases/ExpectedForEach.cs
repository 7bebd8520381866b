using System.Collections.Immutable;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>Steps that run once for each item.</summary>
/// <param name="Steps">The ids of the steps asked for.</param>
/// <param name="Allowed">Further steps that may be counted in.</param>
/// <param name="Item">What one item is.</param>
/// <param name="Optional">The whole group is neither asked for nor held against the reader.</param>
public sealed record ExpectedForEach(
    ImmutableArray<string> Steps,
    ImmutableArray<string> Allowed,
    string Item,
    bool Optional);
