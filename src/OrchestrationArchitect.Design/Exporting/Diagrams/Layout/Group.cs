namespace OrchestrationArchitect.Design.Exporting.Diagrams.Layout;

/// <summary>A container with a heading: a map or a loop.</summary>
internal sealed class Group(DiagramNode node, Block body, double headingWidth, double headingHeight) : Block
{
    /// <summary>The flow goes on below it even where no line inside reaches its floor.</summary>
    public bool AlwaysLeft { get; init; }

    public override IReadOnlyList<Strand> Place(Canvas canvas, double x, double y, IReadOnlyList<Strand> incoming)
    {
        node.Place = new Rect(x, y, Extent.Width, Extent.Height);
        canvas.Nodes.Add(node);
        canvas.Connect(incoming, node, x + Extent.Anchor);
        var anchor = x + Extent.Anchor;
        var inside = new Strand(node, EdgeKind.Forward, null, [new Point(anchor, y + headingHeight)]);
        var exits = body.Place(canvas, anchor - body.Extent.Anchor, y + headingHeight + Spacing.Turn + 4, [inside]);
        var floor = y + Extent.Height;
        foreach (var exit in exits)
        {
            canvas.Edges.Add(new DiagramEdge(exit.From, node, exit.Kind, [.. exit.Down(floor).Path]) { Label = exit.Label });
        }

        return exits.Count == 0 && !AlwaysLeft ? [] : [new Strand(node, EdgeKind.Forward, null, [new Point(anchor, floor)])];
    }

    protected override Extent Measure()
    {
        var half = headingWidth / 2;
        var left = Math.Max(half, body.Extent.Anchor + Spacing.Padding);
        var right = Math.Max(half, body.Extent.Width - body.Extent.Anchor + Spacing.Padding);
        return new Extent(left + right, headingHeight + Spacing.Turn + 4 + body.Extent.Height + Spacing.Padding, left);
    }
}
