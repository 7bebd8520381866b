using System.Collections.Immutable;
using OrchestrationArchitect.Design.Exporting.Diagrams.Layout;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Diagrams;

/// <summary>Makes nodes whose boxes are as large as their text.</summary>
internal sealed class NodeFactory
{
    public const double BoxWidth = 216;
    public const double LabelSize = 14;
    public const double NoteSize = 11;
    public const double LineHeight = 18;
    public const double NoteHeight = 15;

    /// <summary>Left of the text is the symbol, right of it room for the number of the undoing step.</summary>
    private const double TextWidth = BoxWidth - 62;

    private int _count;

    public Leaf Step(Step step, NodeKind kind, bool pivot)
    {
        var node = Sized(kind, step.Name, Notes(step)) with { Step = step, Pivot = pivot };
        return new Leaf(node, BoxWidth, Height(node), ends: false);
    }

    public Leaf Box(NodeKind kind, string label, params ImmutableArray<string> notes)
    {
        var node = Sized(kind, label, notes);
        return new Leaf(node, BoxWidth, Height(node), ends: false);
    }

    public Leaf Dot(NodeKind kind, string label)
    {
        var ends = kind != NodeKind.Start;
        var size = ends ? 28 : 20;
        return new Leaf(new DiagramNode(Next(), kind, label), size, size, ends);
    }

    public Leaf Diamond(string label) => new(new DiagramNode(Next(), NodeKind.Choice, label), 36, 36, ends: false);

    public DiagramNode Bar(NodeKind kind, string label) => new(Next(), kind, label);

    public (DiagramNode Node, double Width, double Height) Heading(NodeKind kind, string label, ImmutableArray<string> notes)
    {
        var node = new DiagramNode(Next(), kind, label)
        {
            Notes = notes,
            Lines = TextMetrics.Wrap(label, 13, 260, 2),
            NoteLines = notes.IsEmpty ? [] : TextMetrics.Wrap(string.Join(" · ", notes), NoteSize, 260, 2),
        };
        var width = Math.Max(
            node.Lines.Max(line => TextMetrics.Width(line, 13)),
            node.NoteLines.Length == 0 ? 0 : node.NoteLines.Max(line => TextMetrics.Width(line, NoteSize)));
        return (node, width + 72, (node.Lines.Length * LineHeight) + (node.NoteLines.Length * NoteHeight) + 16);
    }

    public static double Height(DiagramNode node) =>
        Math.Max(46, (node.Lines.Length * LineHeight) + (node.NoteLines.Length * NoteHeight) + 20);

    public static ImmutableArray<string> Notes(Step step)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (step.Retry is { MaxAttempts: > 1 } retry)
        {
            notes.Add(FormattableString.Invariant($"{retry.MaxAttempts} tries"));
        }

        if (step.Timeout is { } timeout)
        {
            notes.Add(Durations.Text(timeout) + (notes.Count > 0 ? " each" : " at most"));
        }

        return notes.ToImmutable();
    }

    private DiagramNode Sized(NodeKind kind, string label, ImmutableArray<string> notes)
    {
        var lines = TextMetrics.Wrap(label, LabelSize, TextWidth, 4);
        return new DiagramNode(Next(), kind, label)
        {
            Notes = notes,
            Lines = lines.IsEmpty ? ["?"] : lines,
            NoteLines = notes.IsEmpty ? [] : TextMetrics.Wrap(string.Join(" · ", notes), NoteSize, TextWidth, 2),
        };
    }

    private string Next() => FormattableString.Invariant($"n{++_count}");
}
