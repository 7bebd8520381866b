using OrchestrationArchitect.Design.Exporting.Diagrams.Layout;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Diagrams;

/// <summary>
/// The lane on the right: each undoing step beside what it undoes where there is room, the way back from the bottom to the
/// top, and the dead-letter queue it ends in.
/// </summary>
internal static class UndoLane
{
    private const double Gap = 72;

    public static (double Width, double Height) Add(
        Canvas canvas, List<DiagramNode> undoable, StepIndex steps, NodeFactory nodes, Extent flow)
    {
        var failing = canvas.Nodes.Where(node => node.Kind is NodeKind.Step && node.Step is not null).ToList();
        var deadLetters = failing.Exists(node => node.Step!.OnFailure.Action is FailureAction.DeadLetter or FailureAction.Compensate);
        if (!deadLetters)
        {
            return (flow.Width, flow.Height);
        }

        var x = flow.Width + Gap;
        var queue = nodes.Box(NodeKind.DeadLetter, "Dead-letter queue", "input, failing step, error");
        queue.Place(canvas, x, 0, []);
        var bottom = queue.Node.Place.Bottom;
        var below = queue.Node;
        var number = 0;
        foreach (var node in undoable)
        {
            var undo = nodes.Step(steps[node.Step!.Compensation!.Step], NodeKind.Compensation, pivot: false);
            var height = undo.Extent.Height;
            var y = Math.Max(bottom + Spacing.Rank, node.Place.CenterY - (height / 2));
            undo.Place(canvas, x, y, []);
            undo.Node.Undo = node.Undo = ++number;
            Up(canvas, undo.Node, below, EdgeKind.Undo, null);
            Across(canvas, node, undo.Node);
            below = undo.Node;
            bottom = y + height;
        }

        var entry = Enter(canvas, failing, below, undoable.Count > 0, bottom);
        return (x + NodeFactory.BoxWidth, Math.Max(flow.Height, Math.Max(bottom, entry)));
    }

    private static void Up(Canvas canvas, DiagramNode from, DiagramNode to, EdgeKind kind, string? label) =>
        canvas.Connect(from, to, kind, label, new Point(from.Place.CenterX, from.Place.Y), new Point(to.Place.CenterX, to.Place.Bottom));

    /// <summary>A line from a step to what undoes it, where nothing is in between; the numbers tell it anyway.</summary>
    private static void Across(Canvas canvas, DiagramNode step, DiagramNode undo)
    {
        var y = step.Place.CenterY;
        if (y > undo.Place.Y + 8 && y < undo.Place.Bottom - 8 && Free(canvas, step, undo.Place.X, y))
        {
            canvas.Connect(step, undo, EdgeKind.UndoneBy, null, new Point(step.Place.Right, y), new Point(undo.Place.X, y));
        }
    }

    /// <summary>The last step that may send the run back leads into the lane.</summary>
    private static double Enter(Canvas canvas, List<DiagramNode> failing, DiagramNode first, bool undoes, double bottom)
    {
        var wanted = undoes ? FailureAction.Compensate : FailureAction.DeadLetter;
        var last = failing.LastOrDefault(node => node.Step!.OnFailure.Action == wanted && Free(canvas, node, first.Place.CenterX, node.Place.CenterY)
            && node.Place.CenterY > first.Place.Bottom + 10);
        var text = undoes ? "on failure: undo what is done, last first" : "when tries are used up";
        var lines = TextMetrics.Wrap(text, FanBranch.FontSize, NodeFactory.BoxWidth - 20, 3);
        var x = first.Place.CenterX;
        if (last is not null)
        {
            var y = last.Place.CenterY;
            canvas.Connect(last, first, EdgeKind.Failure, text, new Point(last.Place.Right, y), new Point(x, y), new Point(x, first.Place.Bottom));
            canvas.Labels.Add(new DiagramLabel(lines, new Rect(x - ((NodeFactory.BoxWidth - 20) / 2), y + 6, NodeFactory.BoxWidth - 20, lines.Length * 15), EdgeKind.Failure));
            return y + 6 + (lines.Length * 15);
        }

        var top = bottom + 30;
        canvas.Labels.Add(new DiagramLabel(lines, new Rect(x - ((NodeFactory.BoxWidth - 20) / 2), top, NodeFactory.BoxWidth - 20, lines.Length * 15), EdgeKind.Failure));
        canvas.Connect(first, first, EdgeKind.Failure, text, new Point(x, top), new Point(x, first.Place.Bottom));
        return top + (lines.Length * 15);
    }

    private static bool Free(Canvas canvas, DiagramNode from, double x, double y) =>
        !canvas.Nodes.Exists(node => !ReferenceEquals(node, from)
            && node.Kind is not (NodeKind.Map or NodeKind.Loop or NodeKind.Compensation or NodeKind.DeadLetter)
            && node.Place.X >= from.Place.Right - 1 && node.Place.X < x && node.Place.Y - 4 < y && node.Place.Bottom + 4 > y);
}
