namespace OrchestrationArchitect.Design.Exporting.Diagrams.Layout;

/// <summary>Parts one below another on one line.</summary>
internal sealed class Stack(IReadOnlyList<Block> items) : Block
{
    public override IReadOnlyList<Strand> Place(Canvas canvas, double x, double y, IReadOnlyList<Strand> incoming)
    {
        var strands = incoming;
        foreach (var item in items)
        {
            strands = item.Place(canvas, x + Extent.Anchor - item.Extent.Anchor, y, strands);
            y += item.Extent.Height + Spacing.Rank;
        }

        return strands;
    }

    protected override Extent Measure()
    {
        if (items.Count == 0)
        {
            return new Extent(24, 0, 12);
        }

        var left = items.Max(item => item.Extent.Anchor);
        var right = items.Max(item => item.Extent.Width - item.Extent.Anchor);
        var height = items.Sum(item => item.Extent.Height) + (Spacing.Rank * (items.Count - 1));
        return new Extent(left + right, height, left);
    }
}
