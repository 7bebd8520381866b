using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Exporting.Diagrams.Layout;

/// <summary>Collects what has been placed.</summary>
internal sealed class Canvas
{
    public List<DiagramNode> Nodes { get; } = [];

    public List<DiagramEdge> Edges { get; } = [];

    public List<DiagramLabel> Labels { get; } = [];

    /// <summary>Brings strands to the top of a node: sideways just above it, then down.</summary>
    public void Connect(IReadOnlyList<Strand> strands, DiagramNode node, double x)
    {
        var turn = node.Place.Y - Spacing.Turn;
        foreach (var strand in strands)
        {
            var path = Math.Abs(strand.Head.X - x) < 0.5
                ? strand.Path
                : strand.Down(turn).To(new Point(x, turn)).Path;
            Edges.Add(new DiagramEdge(strand.From, node, strand.Kind, Tidy([.. path, new Point(x, node.Place.Y)])) { Label = strand.Label });
        }
    }

    public void Connect(DiagramNode from, DiagramNode to, EdgeKind kind, string? label, params ReadOnlySpan<Point> path) =>
        Edges.Add(new DiagramEdge(from, to, kind, [.. path]) { Label = label });

    /// <summary>Corners that lie on the line between their neighbours are no corners.</summary>
    private static ImmutableArray<Point> Tidy(ImmutableArray<Point> path)
    {
        var kept = new List<Point> { path[0] };
        for (var index = 1; index < path.Length - 1; index++)
        {
            var (before, here, after) = (kept[^1], path[index], path[index + 1]);
            var straight = (Math.Abs(before.X - here.X) < 0.01 && Math.Abs(here.X - after.X) < 0.01)
                || (Math.Abs(before.Y - here.Y) < 0.01 && Math.Abs(here.Y - after.Y) < 0.01);
            if (!straight)
            {
                kept.Add(here);
            }
        }

        kept.Add(path[^1]);
        return [.. kept];
    }
}

/// <summary>Distances of the drawing, in pixels.</summary>
internal static class Spacing
{
    /// <summary>Between one node and the next below it.</summary>
    public const double Rank = 44;

    /// <summary>Between branches side by side.</summary>
    public const double Branch = 36;

    /// <summary>How far above a node lines that join turn.</summary>
    public const double Turn = 22;

    /// <summary>Inside a container, around its body.</summary>
    public const double Padding = 22;
}
