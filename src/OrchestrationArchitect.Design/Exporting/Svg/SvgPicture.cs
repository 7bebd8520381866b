using System.Text.Json;
using OrchestrationArchitect.Design.Exporting.Diagrams;
using OrchestrationArchitect.Design.Model;
using static OrchestrationArchitect.Design.Exporting.Svg.SvgText;

namespace OrchestrationArchitect.Design.Exporting.Svg;

/// <summary>The whole picture: title, diagram, legend.</summary>
internal static class SvgPicture
{
    private const double Margin = 40;
    private const double Header = 96;

    public static string Draw(OrchestrationDesign design, Diagram diagram)
    {
        var titleLines = TextMetrics.Wrap(design.Name, 24, Math.Max(diagram.Width, 560), 2);
        var legend = SvgLegend.Of(diagram, Math.Max(diagram.Width, 560));
        var width = Math.Max(diagram.Width, 560) + (2 * Margin);
        var top = Header + ((titleLines.Length - 1) * 30);
        var height = top + diagram.Height + 36 + legend.Height + Margin;
        var shift = Margin + ((Math.Max(diagram.Width, 560) - diagram.Width) / 2);
        var svg = new SvgText();
        svg.Open($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" width=\"{N(width)}\" height=\"{N(height)}\" role=\"img\" aria-labelledby=\"title desc\">")
            .Line($"<title id=\"title\">{Escape(design.Name)}: state diagram</title>")
            .Line($"<desc id=\"desc\">{Escape(Description(design))}</desc>")
            .Line($"<style>{SvgStyle.Css}</style>");
        SvgEdges.Markers(svg);
        svg.Line("<rect class=\"page\" width=\"100%\" height=\"100%\"/>");
        var y = 54.0;
        foreach (var line in titleLines)
        {
            svg.Line($"<text class=\"title\" x=\"{N(Margin)}\" y=\"{N(y)}\">{Escape(line)}</text>");
            y += 30;
        }

        svg.Line($"<text class=\"subtitle\" x=\"{N(Margin)}\" y=\"{N(y - 8)}\">{Escape(Subtitle(design))}</text>");
        svg.Open($"<g transform=\"translate({N(shift)} {N(top)})\">");
        Body(svg, diagram);
        svg.Close("g");
        legend.Draw(svg, Margin, top + diagram.Height + 36);
        svg.Close("svg");
        return svg.ToString();
    }

    /// <summary>Containers, then lines, then the nodes that stand on them.</summary>
    private static void Body(SvgText svg, Diagram diagram)
    {
        foreach (var node in diagram.Nodes.Where(node => node.Kind is NodeKind.Map or NodeKind.Loop))
        {
            SvgNodes.Draw(svg, node);
        }

        foreach (var edge in diagram.Edges)
        {
            SvgEdges.Draw(svg, edge);
        }

        foreach (var label in diagram.Labels)
        {
            SvgEdges.Draw(svg, label, diagram.Nodes.Any(node => (node.Kind is NodeKind.Map or NodeKind.Loop) && Contains(node.Place, label.Place)));
        }

        foreach (var node in diagram.Nodes.Where(node => node.Kind is not (NodeKind.Map or NodeKind.Loop)))
        {
            SvgNodes.Draw(svg, node);
        }
    }

    private static bool Contains(Rect outer, Rect inner) =>
        outer.X <= inner.X && outer.Y <= inner.Y && outer.Right >= inner.Right && outer.Bottom >= inner.Bottom;

    private static string Subtitle(OrchestrationDesign design)
    {
        var parts = new List<string> { Words(design.Pattern.Primary) };
        if (!design.Pattern.ComposedOf.IsDefaultOrEmpty)
        {
            parts[0] += " with " + string.Join(", ", design.Pattern.ComposedOf.Select(Words));
        }

        if (design.Platform != Platform.Any)
        {
            parts.Add(design.Platform == Platform.Aws ? "AWS" : "Azure");
        }

        if (design.State.Engine.Length > 0)
        {
            parts.Add(design.State.Engine);
        }

        return string.Join("  ·  ", parts);
    }

    private static string Description(OrchestrationDesign design)
    {
        var steps = design.Steps.Where(step => step.Role == StepRole.Forward).Select(step => step.Name);
        return $"{Words(design.Pattern.Primary)} of these steps: {string.Join("; ", steps)}.";
    }

    private static string Words(Pattern pattern)
    {
        var words = pattern switch
        {
            Pattern.HumanInteraction => "human interaction",
            Pattern.StateMachine => "state machine",
            _ => JsonNamingPolicy.KebabCaseLower.ConvertName(pattern.ToString()),
        };
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
