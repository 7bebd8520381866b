using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Compensations.Weighing;
using OrchestrationArchitect.Design.Reading.Constraints.Choosing;
using OrchestrationArchitect.Design.Reading.Relations;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Tracing;

/// <summary>What every stage of the reader made of a scenario, for <c>architect read --explain</c>.</summary>
/// <param name="Scenario">What was read.</param>
/// <param name="Fields">Tokens, sentences, clauses and quantities of each text.</param>
/// <param name="Narrative">The actions of the workflow and the segments they come in.</param>
/// <param name="Facts">The result.</param>
public sealed record ReadingTrace(Scenario Scenario, ImmutableArray<FieldReading> Fields, Narrative Narrative, ProcessFacts Facts)
{
    /// <summary>What may undo something, weighed.</summary>
    public ImmutableArray<WeighedMention> Undoings { get; init; } = [];

    /// <summary>What may undo which step, with what is observed of the two.</summary>
    internal ImmutableArray<UndoingChoice> Choices { get; init; } = [];

    /// <summary>What may limit which step, with what is observed of the two.</summary>
    internal ImmutableArray<StepChoice> Limits { get; init; } = [];

    /// <summary>The segments of the run as the rules alone read them.</summary>
    internal ImmutableArray<Segment> Ruled { get; init; } = [];

    /// <summary>The trace as text, a section for each stage, with <c>\n</c>.</summary>
    public string Render() => TraceText.Render(this);
}
