using OrchestrationArchitect.Design.Reading.Compensations.Weighing;

namespace OrchestrationArchitect.Bench.Reading.Undoing;

/// <summary>A mention of a labelled text.</summary>
/// <param name="Slug">The text.</param>
/// <param name="Choice">The mention with the steps that it may undo.</param>
/// <param name="Label">What it undoes; <see langword="null"/> if the label leaves it open.</param>
internal sealed record LabelledUndoing(string Slug, UndoingChoice Choice, LabelledChoice? Label);
