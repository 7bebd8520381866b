using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>A limit the reader should find.</summary>
/// <param name="Kinds">The kinds that are right.</param>
/// <param name="Values">The values that are right, in the unit of the facts.</param>
/// <param name="Step">The id of the step it is about; <see langword="null"/> for the whole process.</param>
/// <param name="Percentile">The percentile of a latency.</param>
/// <param name="Optional">Neither asked for nor held against the reader.</param>
public sealed record ExpectedConstraint(
    ImmutableArray<ConstraintKind> Kinds,
    ImmutableArray<ConstraintValue> Values,
    string? Step,
    double? Percentile,
    bool Optional);
