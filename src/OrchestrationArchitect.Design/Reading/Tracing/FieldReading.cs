using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Tracing;

/// <summary>What the stages that work on one text made of it.</summary>
/// <param name="Field">The text.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Sentences">Its sentences, list items and headings.</param>
/// <param name="Parsed">The sentences with tags, clauses and predicates; one for each sentence.</param>
/// <param name="Quantities">The quantities of each sentence.</param>
public sealed record FieldReading(
    SourceField Field,
    ImmutableArray<Token> Tokens,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<ParsedSentence> Parsed,
    ImmutableArray<ImmutableArray<Quantity>> Quantities);
