using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>A mention with the steps of which it may undo one, or none.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Own">It stands in the workflow's text, as the steps do.</param>
/// <param name="Ruled">The step that the rules say it undoes; -1 if none.</param>
/// <param name="Nothing">What is observed of the mention itself: it speaks for or against its undoing nothing.</param>
/// <param name="Options">The numbers of the steps' actions, with what is observed of each beside the mention; looked at when asked for.</param>
internal sealed record UndoingChoice(UndoingMention Mention, bool Own, int Ruled, ImmutableArray<string> Nothing, IEnumerable<(int Step, ImmutableArray<string> Seen)> Options)
{
    private ImmutableArray<(int Step, ImmutableArray<string> Seen)> _steps;

    /// <summary>The numbers of the steps' actions, with what is observed of each beside the mention.</summary>
    public ImmutableArray<(int Step, ImmutableArray<string> Seen)> Steps => _steps.IsDefault ? _steps = [.. Options] : _steps;
}
