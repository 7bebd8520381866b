using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>The weights by which it is told what a mention undoes.</summary>
/// <param name="Alone">For what is observed of it alone.</param>
/// <param name="Beside">For what its neighbours are likely to undo, to be added.</param>
internal sealed record UndoingWeights(ChoiceWeights Alone, ChoiceWeights Beside)
{
    /// <summary>The weights of this assembly.</summary>
    public static UndoingWeights Embedded { get; } = new(ChoiceWeights.Undoing, ChoiceWeights.UndoingBeside);
}
