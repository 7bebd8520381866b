using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Diagrams;

/// <summary>A node of the drawing; its place is set when it is laid out.</summary>
/// <param name="Id">Unique in the drawing: letters and digits.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Label">Its name, in any characters.</param>
internal sealed record DiagramNode(string Id, NodeKind Kind, string Label)
{
    /// <summary>The step it calls, if it calls one.</summary>
    public Step? Step { get; init; }

    /// <summary>Small print: attempts, time limits.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The label, broken into lines that fit.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>The small print, broken into lines that fit.</summary>
    public ImmutableArray<string> NoteLines { get; init; } = [];

    /// <summary>The number shared with the step that undoes this one, or that this one undoes.</summary>
    public int? Undo { get; set; }

    public bool Pivot { get; init; }

    public Rect Place { get; set; }

    public bool Equals(DiagramNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

/// <summary>Kinds of nodes.</summary>
internal enum NodeKind
{
    Start,
    End,
    Failed,
    Again,
    Step,
    Compensation,
    Choice,
    Fork,
    Join,
    Timer,
    Event,
    Map,
    Loop,
    DeadLetter,
}
