using System.Collections.Immutable;
using System.Text;
using OrchestrationArchitect.Design.Exporting.Diagrams;
using static OrchestrationArchitect.Design.Exporting.Svg.SvgText;

namespace OrchestrationArchitect.Design.Exporting.Svg;

/// <summary>Draws connections with rounded corners and their labels.</summary>
internal static class SvgEdges
{
    private const double Radius = 8;

    public static void Draw(SvgText svg, DiagramEdge edge)
    {
        var (style, tip) = edge.Kind switch
        {
            EdgeKind.Handled => (" handled", "tip"),
            EdgeKind.Undo => (" undo", "tip-undo"),
            EdgeKind.UndoneBy => (" undone-by", ""),
            EdgeKind.Failure => (" failure", "tip-failure"),
            _ => ("", "tip"),
        };
        var marker = tip.Length > 0 ? $" marker-end=\"url(#{tip})\"" : "";
        svg.Line($"<path class=\"edge{style}\" d=\"{Path(Shortened(edge.Path, tip.Length > 0 ? 3 : 0))}\"{marker}/>");
    }

    public static void Draw(SvgText svg, DiagramLabel label, bool grouped)
    {
        var place = label.Place;
        svg.Line($"<rect class=\"{(grouped ? "group-back" : "label-back")}\" {SvgNodes.Box(place)} rx=\"4\"/>");
        var y = place.Y + 14;
        var style = label.Kind == EdgeKind.Failure ? "label label-failure" : "label";
        foreach (var line in label.Lines)
        {
            svg.Line($"<text class=\"{style}\" x=\"{N(place.CenterX)}\" y=\"{N(y)}\" text-anchor=\"middle\">{Escape(line)}</text>");
            y += 15;
        }
    }

    public static void Markers(SvgText svg)
    {
        svg.Open("<defs>");
        foreach (var tip in new[] { "tip", "tip-undo", "tip-failure" })
        {
            svg.Line($"<marker id=\"{tip}\" viewBox=\"0 0 10 10\" refX=\"7\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"{tip}\" d=\"M0 .8 L9 5 L0 9.2 L2 5 Z\"/></marker>");
        }

        svg.Close("defs");
    }

    /// <summary>Ends a little early, so that the tip touches the box and does not enter it.</summary>
    private static ImmutableArray<Point> Shortened(ImmutableArray<Point> path, double by)
    {
        var (before, end) = (path[^2], path[^1]);
        var length = Math.Sqrt(Math.Pow(end.X - before.X, 2) + Math.Pow(end.Y - before.Y, 2));
        if (length <= by + 1)
        {
            return path;
        }

        var share = (length - by) / length;
        return path.SetItem(path.Length - 1, new Point(before.X + ((end.X - before.X) * share), before.Y + ((end.Y - before.Y) * share)));
    }

    private static string Path(ImmutableArray<Point> points)
    {
        var path = new StringBuilder($"M{N(points[0].X)} {N(points[0].Y)}");
        for (var index = 1; index < points.Length - 1; index++)
        {
            var (before, corner, after) = (points[index - 1], points[index], points[index + 1]);
            var radius = Math.Min(Radius, Math.Min(Distance(before, corner), Distance(corner, after)) / 2);
            var start = Toward(corner, before, radius);
            var end = Toward(corner, after, radius);
            path.Append($" L{N(start.X)} {N(start.Y)} Q{N(corner.X)} {N(corner.Y)} {N(end.X)} {N(end.Y)}");
        }

        return path.Append($" L{N(points[^1].X)} {N(points[^1].Y)}").ToString();
    }

    private static double Distance(Point one, Point other) => Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static Point Toward(Point from, Point to, double by) =>
        new(from.X + (Math.Sign(to.X - from.X) * by), from.Y + (Math.Sign(to.Y - from.Y) * by));
}
