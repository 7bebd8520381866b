using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>What the workflow's text tells: its actions, and the segments they come in.</summary>
/// <param name="Actions">Every action, whatever it is taken for.</param>
/// <param name="Segments">The steps in order, with what holds for them.</param>
public sealed record Narrative(ImmutableArray<ReadAction> Actions, ImmutableArray<Segment> Segments)
{
    /// <summary>Finds the step whose failure a sentence tells.</summary>
    internal FailingSteps? Failing => Story is null ? null : new FailingSteps(Story);

    /// <summary>All that was told; <see langword="null"/> if nothing was read.</summary>
    internal Story? Story { get; init; }
}
