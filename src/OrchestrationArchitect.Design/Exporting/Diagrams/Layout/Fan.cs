using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Exporting.Diagrams.Layout;

/// <summary>A node with several ways on, side by side below it. A parallel one has a bar at either end.</summary>
internal sealed class Fan(Leaf head, IReadOnlyList<FanBranch> branches, DiagramNode? join) : Block
{
    private const double BarHeight = 8;

    /// <summary>How far a bar reaches beyond its outermost line; no column is narrower on either side.</summary>
    private const double Overhang = 12;

    private double HeadHeight => join is null ? head.Extent.Height : BarHeight;

    private double BodyTop => HeadHeight + Spacing.Turn + branches.Max(branch => branch.LabelHeight) + 14;

    public override IReadOnlyList<Strand> Place(Canvas canvas, double x, double y, IReadOnlyList<Strand> incoming)
    {
        var anchors = Anchors(x + Shift).ToList();
        PlaceHead(canvas, x, y, incoming);
        var bodyTop = y + BodyTop;
        var bottom = y + Extent.Height;
        var outgoing = new List<Strand>();
        for (var index = 0; index < branches.Count; index++)
        {
            var branch = branches[index];
            var strand = Leave(index, anchors[index], y, x + Extent.Anchor);
            Label(canvas, branch, anchors[index], bodyTop);
            var left = anchors[index] - branch.Body.Extent.Anchor;
            var exits = branch.Body.Place(canvas, left, bodyTop, [strand]);
            outgoing.AddRange(exits.Select(exit => exit.Down(join is null ? bottom : bottom - BarHeight)));
        }

        return join is null ? outgoing : Join(canvas, join, anchors, bottom, outgoing, x + Extent.Anchor);
    }

    protected override Extent Measure()
    {
        var width = branches.Sum(branch => branch.Width) + (Spacing.Branch * (branches.Count - 1));
        var heights = branches.Max(branch => branch.Body.Extent.Height);
        var anchor = Center;
        var shift = Shift;
        var right = join is null ? Math.Max(width - anchor, head.Extent.Width - head.Extent.Anchor) : width - anchor;
        var tail = join is null ? Spacing.Turn : Spacing.Turn + BarHeight;
        return new Extent(anchor + shift + right, BodyTop + heights + tail, anchor + shift);
    }

    /// <summary>Where the flow comes in, from the left edge of the first branch.</summary>
    private double Center
    {
        get
        {
            var anchors = Anchors(0).ToList();
            return join is null && branches[0].Straight ? anchors[0] : (anchors[0] + anchors[^1]) / 2;
        }
    }

    /// <summary>How far a head wider than the branches left of its middle pushes them to the right.</summary>
    private double Shift => join is null ? Math.Max(0, head.Extent.Anchor - Center) : 0;

    private IEnumerable<double> Anchors(double x)
    {
        var left = x;
        foreach (var branch in branches)
        {
            yield return left + branch.Anchor;
            left += branch.Width + Spacing.Branch;
        }
    }

    private void PlaceHead(Canvas canvas, double x, double y, IReadOnlyList<Strand> incoming)
    {
        if (join is null)
        {
            head.Place(canvas, x + Extent.Anchor - head.Extent.Anchor, y, incoming);
            return;
        }

        var anchors = Anchors(x).ToList();
        var left = Math.Min(anchors[0], x + Extent.Anchor) - Overhang;
        head.Node.Place = new Rect(left, y, Math.Max(anchors[^1], x + Extent.Anchor) + Overhang - left, BarHeight);
        canvas.Nodes.Add(head.Node);
        canvas.Connect(incoming, head.Node, x + Extent.Anchor);
    }

    private Strand Leave(int index, double anchor, double y, double center)
    {
        var branch = branches[index];
        var bottom = y + HeadHeight;
        var from = join is null ? center : anchor;
        var start = ImmutableArray.Create(new Point(from, bottom));
        var strand = new Strand(head.Node, branch.Kind, branch.Label, start);
        return Math.Abs(from - anchor) < 0.5 ? strand : strand.To(new Point(from, bottom + (Spacing.Turn / 2)), new Point(anchor, bottom + (Spacing.Turn / 2)));
    }

    private static void Label(Canvas canvas, FanBranch branch, double anchor, double bodyTop)
    {
        if (branch.Lines.Length > 0)
        {
            var place = new Rect(anchor - (branch.LabelWidth / 2), bodyTop - branch.LabelHeight - 12, branch.LabelWidth, branch.LabelHeight);
            canvas.Labels.Add(new DiagramLabel(branch.Lines, place, branch.Kind));
        }
    }

    private static List<Strand> Join(
        Canvas canvas, DiagramNode join, List<double> anchors, double bottom, List<Strand> strands, double center)
    {
        if (strands.Count == 0)
        {
            return [];
        }

        var left = Math.Min(Math.Min(anchors[0], center), strands.Min(strand => strand.Head.X)) - Overhang;
        var right = Math.Max(Math.Max(anchors[^1], center), strands.Max(strand => strand.Head.X)) + Overhang;
        join.Place = new Rect(left, bottom - BarHeight, right - left, BarHeight);
        canvas.Nodes.Add(join);
        foreach (var strand in strands)
        {
            canvas.Connect([strand], join, strand.Head.X);
        }

        if (join.Notes.Length > 0)
        {
            var width = TextMetrics.Width(join.Notes[0], FanBranch.FontSize) + 12;
            canvas.Labels.Add(new DiagramLabel(join.Notes, new Rect(center + 12, bottom + 8, width, 21), EdgeKind.Forward));
        }

        return [new Strand(join, EdgeKind.Forward, null, [new Point(center, bottom)])];
    }
}

/// <summary>One way on from a node.</summary>
/// <param name="Body">What comes along it.</param>
/// <param name="Kind">What taking it means.</param>
/// <param name="Label">When it is taken.</param>
/// <param name="Lines">The same, broken into lines.</param>
internal sealed record FanBranch(Block Body, EdgeKind Kind, string? Label, ImmutableArray<string> Lines)
{
    public const double FontSize = 12;

    /// <summary>It goes straight down from the node, and the others beside it.</summary>
    public bool Straight { get; init; }

    public double LabelWidth => Lines.Length == 0 ? 0 : Lines.Max(line => TextMetrics.Width(line, FontSize)) + 12;

    public double LabelHeight => Lines.Length == 0 ? 0 : (Lines.Length * 15) + 6;

    public double Anchor => Math.Max(Body.Extent.Anchor, LabelWidth / 2);

    public double Width => Anchor + Math.Max(Body.Extent.Width - Body.Extent.Anchor, LabelWidth / 2);
}
