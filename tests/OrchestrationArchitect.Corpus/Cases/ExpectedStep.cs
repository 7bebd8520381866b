using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>An action the reader should find.</summary>
/// <param name="Id">The id that other labels use.</param>
/// <param name="Verbs">The verb in its base form, then others that name the same action.</param>
/// <param name="Object">What is acted on.</param>
/// <param name="Span">The word that names the action.</param>
/// <param name="Optional">Neither asked for nor held against the reader.</param>
public sealed record ExpectedStep(
    string Id,
    ImmutableArray<string> Verbs,
    string? Object,
    SourceSpan Span,
    bool Optional);
