using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>A mention of which it is asked what it undoes.</summary>
/// <param name="Act">The mention with what is known of its words.</param>
/// <param name="Own">It stands in the workflow's text, as the steps do.</param>
/// <param name="Ruled">The step that the rules say it undoes; -1 if none.</param>
/// <param name="Candidates">The steps that it may undo, and how well they fit.</param>
/// <param name="Told">What is told with it.</param>
/// <param name="Passage">Where it stands in the course of a run.</param>
internal sealed record AskedMention(UndoingAct Act, bool Own, int Ruled, ImmutableArray<(int Step, UndoingFit Fit)> Candidates, ToldWith Told, PassageObservations Passage)
{
    public UndoingMention Mention => Act.Mention;
}
