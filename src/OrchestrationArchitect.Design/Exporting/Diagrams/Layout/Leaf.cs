namespace OrchestrationArchitect.Design.Exporting.Diagrams.Layout;

/// <summary>One node.</summary>
internal sealed class Leaf(DiagramNode node, double width, double height, bool ends) : Block
{
    public DiagramNode Node => node;

    public override IReadOnlyList<Strand> Place(Canvas canvas, double x, double y, IReadOnlyList<Strand> incoming)
    {
        node.Place = new Rect(x, y, width, height);
        canvas.Nodes.Add(node);
        canvas.Connect(incoming, node, x + (width / 2));
        return ends ? [] : [new Strand(node, EdgeKind.Forward, null, [new Point(x + (width / 2), y + height)])];
    }

    protected override Extent Measure() => new(width, height, width / 2);
}
