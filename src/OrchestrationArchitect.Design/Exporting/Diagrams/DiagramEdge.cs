using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Exporting.Diagrams;

/// <summary>A connection of the drawing.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Kind">What going along it means.</param>
/// <param name="Path">Its corners.</param>
internal sealed record DiagramEdge(DiagramNode From, DiagramNode To, EdgeKind Kind, ImmutableArray<Point> Path)
{
    /// <summary>When it is taken, in words.</summary>
    public string? Label { get; init; }
}

/// <summary>What going along a connection means.</summary>
internal enum EdgeKind
{
    Forward,

    /// <summary>An error or a deadline that has a handler.</summary>
    Handled,

    /// <summary>The run fails.</summary>
    Failure,

    /// <summary>From one undoing step to the next.</summary>
    Undo,

    /// <summary>From a step to the step that undoes it.</summary>
    UndoneBy,
}

/// <summary>Words beside a connection.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Kind">The connection's kind.</param>
internal sealed record DiagramLabel(ImmutableArray<string> Lines, Rect Place, EdgeKind Kind);
