using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Steps that one kind of evidence points to.</summary>
/// <param name="Evidence">The kind.</param>
/// <param name="Steps">The steps, what is meant first of all before what else may be meant; none if it points to nothing.</param>
internal readonly record struct Clue(Evidence Evidence, ImmutableArray<int> Steps)
{
    /// <summary>A clue to one step; -1 if there is none.</summary>
    public Clue(Evidence evidence, int step)
        : this(evidence, step < 0 ? [] : [step])
    {
    }
}
