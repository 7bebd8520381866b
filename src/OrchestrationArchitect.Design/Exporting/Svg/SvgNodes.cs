using OrchestrationArchitect.Design.Exporting.Diagrams;
using static OrchestrationArchitect.Design.Exporting.Svg.SvgText;

namespace OrchestrationArchitect.Design.Exporting.Svg;

/// <summary>Draws nodes.</summary>
internal static class SvgNodes
{
    public static void Draw(SvgText svg, DiagramNode node)
    {
        svg.Open($"<g role=\"img\" aria-label=\"{Escape(Spoken(node))}\">").Line($"<title>{Escape(Spoken(node))}</title>");
        switch (node.Kind)
        {
            case NodeKind.Start:
                svg.Line($"<circle class=\"start\" cx=\"{N(node.Place.CenterX)}\" cy=\"{N(node.Place.CenterY)}\" r=\"9\"/>");
                break;
            case NodeKind.End or NodeKind.Failed or NodeKind.Again:
                Dot(svg, node);
                break;
            case NodeKind.Choice:
                Diamond(svg, node.Place);
                break;
            case NodeKind.Fork or NodeKind.Join:
                svg.Line($"<rect class=\"bar\" {Box(node.Place)} rx=\"4\"/>");
                break;
            case NodeKind.Map or NodeKind.Loop:
                Group(svg, node);
                break;
            default:
                Card(svg, node);
                break;
        }

        svg.Close("g");
    }

    public static string Box(Rect place) =>
        $"x=\"{N(place.X)}\" y=\"{N(place.Y)}\" width=\"{N(place.Width)}\" height=\"{N(place.Height)}\"";

    private static void Card(SvgText svg, DiagramNode node)
    {
        var place = node.Place;
        var radius = node.Kind is NodeKind.Timer or NodeKind.Event ? Math.Min(23, place.Height / 2) : 9;
        var style = node.Kind switch
        {
            NodeKind.Compensation => "compensation",
            NodeKind.DeadLetter => "dead",
            _ => "card",
        };
        svg.Line($"<rect class=\"{style}\" {Box(place)} rx=\"{N(radius)}\"/>");
        var symbol = Symbols.Class(node);
        if (node.Kind == NodeKind.Step)
        {
            svg.Line($"<path class=\"f-{symbol}\" d=\"M{N(place.X + 9)} {N(place.Y)} H{N(place.X + 5)} V{N(place.Bottom)} H{N(place.X + 9)} A9 9 0 0 1 {N(place.X)} {N(place.Bottom - 9)} V{N(place.Y + 9)} A9 9 0 0 1 {N(place.X + 9)} {N(place.Y)} Z\"/>");
        }

        svg.Line($"<path class=\"symbol {symbol}\" transform=\"translate({N(place.X + 24)} {N(place.CenterY)})\" d=\"{Symbols.Of(node)}\"/>");
        Text(svg, node, place.X + 42, place, "name");
        Badge(svg, node);
        if (node.Pivot)
        {
            svg.Line($"<rect class=\"flag\" x=\"{N(place.Right - 58)}\" y=\"{N(place.Y - 9)}\" width=\"50\" height=\"17\" rx=\"8.5\"/>")
                .Line($"<text class=\"flag-text\" x=\"{N(place.Right - 33)}\" y=\"{N(place.Y + 3)}\" text-anchor=\"middle\">PIVOT</text>");
        }
    }

    private static void Text(SvgText svg, DiagramNode node, double x, Rect place, string style)
    {
        var height = (node.Lines.Length * NodeFactory.LineHeight) + (node.NoteLines.Length * NodeFactory.NoteHeight);
        var y = place.CenterY - (height / 2) + 13;
        foreach (var line in node.Lines)
        {
            svg.Line($"<text class=\"{style}\" x=\"{N(x)}\" y=\"{N(y)}\">{Escape(line)}</text>");
            y += NodeFactory.LineHeight;
        }

        y -= 2;
        foreach (var line in node.NoteLines)
        {
            svg.Line($"<text class=\"note\" x=\"{N(x)}\" y=\"{N(y)}\">{Escape(line)}</text>");
            y += NodeFactory.NoteHeight;
        }
    }

    private static void Badge(SvgText svg, DiagramNode node)
    {
        if (node.Undo is { } number)
        {
            var (x, y) = (node.Place.Right - 14, node.Place.Bottom - 14);
            svg.Line($"<circle class=\"badge\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"8.5\"/>")
                .Line(FormattableString.Invariant($"<text class=\"badge-text\" x=\"{N(x)}\" y=\"{N(y + 4)}\">{number}</text>"));
        }
    }

    private static void Dot(SvgText svg, DiagramNode node)
    {
        var (x, y) = (node.Place.CenterX, node.Place.CenterY);
        if (node.Kind == NodeKind.Again)
        {
            svg.Line($"<circle class=\"again\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"13\"/>")
                .Line($"<path class=\"symbol wait\" transform=\"translate({N(x)} {N(y)})\" d=\"{Symbols.Again}\"/>");
            return;
        }

        var good = node.Kind == NodeKind.End;
        svg.Line($"<circle class=\"{(good ? "ok" : "bad")}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"12\"/>");
        svg.Line(good
            ? $"<circle class=\"ok-in\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"6.5\"/>"
            : $"<path class=\"bad\" d=\"M{N(x - 4.5)} {N(y - 4.5)} L{N(x + 4.5)} {N(y + 4.5)} M{N(x + 4.5)} {N(y - 4.5)} L{N(x - 4.5)} {N(y + 4.5)}\"/>");
    }

    private static void Diamond(SvgText svg, Rect place) =>
        svg.Line($"<path class=\"choice\" d=\"M{N(place.CenterX)} {N(place.Y)} L{N(place.Right)} {N(place.CenterY)} L{N(place.CenterX)} {N(place.Bottom)} L{N(place.X)} {N(place.CenterY)} Z\"/>")
            .Line($"<text class=\"name\" x=\"{N(place.CenterX)}\" y=\"{N(place.CenterY + 5)}\" text-anchor=\"middle\">?</text>");

    private static void Group(SvgText svg, DiagramNode node)
    {
        var place = node.Place;
        var height = (node.Lines.Length * NodeFactory.LineHeight) + (node.NoteLines.Length * NodeFactory.NoteHeight) + 16;
        var heading = place with { Height = height };
        svg.Line($"<rect class=\"group\" {Box(place)} rx=\"12\"/>")
            .Line($"<path class=\"symbol wait\" transform=\"translate({N(place.X + 24)} {N(heading.CenterY)})\" d=\"{Symbols.Of(node)}\"/>");
        Text(svg, node, place.X + 42, heading, "heading");
    }

    /// <summary>What a screen reader says.</summary>
    private static string Spoken(DiagramNode node)
    {
        var parts = new List<string> { node.Label };
        if (node.Step is { } step && node.Kind == NodeKind.Step)
        {
            parts.Add(step.Effect.ToString().ToLowerInvariant());
        }

        parts.AddRange(node.Notes);
        if (node.Pivot)
        {
            parts.Add("the pivot");
        }

        if (node.Undo is { } number)
        {
            parts.Add(FormattableString.Invariant($"undo {number}"));
        }

        return string.Join(", ", parts);
    }
}
