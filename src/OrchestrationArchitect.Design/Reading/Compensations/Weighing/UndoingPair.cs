using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>A mention with a step that it may undo.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Own">It stands in the workflow's text, as the steps do.</param>
/// <param name="Step">The number of the step's action.</param>
/// <param name="Seen">What is observed of the two.</param>
internal sealed record UndoingPair(UndoingMention Mention, bool Own, int Step, ImmutableArray<string> Seen);
