using OrchestrationArchitect.Design.Exporting.Diagrams;
using OrchestrationArchitect.Design.Model;
using static OrchestrationArchitect.Design.Exporting.Svg.SvgText;

namespace OrchestrationArchitect.Design.Exporting.Svg;

/// <summary>Explains the symbols that the picture uses, and no others.</summary>
internal sealed class SvgLegend
{
    private const double RowHeight = 24;
    private readonly List<(string Symbol, string Style, string Text, double X, int Row)> _entries = [];

    private SvgLegend(IEnumerable<(string Symbol, string Style, string Text)> entries, double width)
    {
        var (x, row) = (0.0, 0);
        foreach (var (symbol, style, text) in entries)
        {
            var size = 26 + TextMetrics.Width(text, 12) + 18;
            if (x > 0 && x + size > width)
            {
                (x, row) = (0, row + 1);
            }

            _entries.Add((symbol, style, text, x, row));
            x += size;
        }
    }

    public double Height => _entries.Count == 0 ? 0 : (_entries[^1].Row + 1) * RowHeight;

    public static SvgLegend Of(Diagram diagram, double width) => new(Entries(diagram), width);

    public void Draw(SvgText svg, double x, double y)
    {
        foreach (var (symbol, style, text, left, row) in _entries)
        {
            var middle = y + (row * RowHeight) + (RowHeight / 2);
            svg.Line($"<path class=\"symbol {style}\" transform=\"translate({N(x + left + 9)} {N(middle)})\" d=\"{symbol}\"/>")
                .Line($"<text class=\"legend\" x=\"{N(x + left + 24)}\" y=\"{N(middle + 4)}\">{Escape(text)}</text>");
        }
    }

    private static IEnumerable<(string Symbol, string Style, string Text)> Entries(Diagram diagram)
    {
        var effects = diagram.Nodes.Where(node => node.Kind == NodeKind.Step).Select(node => node.Step!.Effect).ToHashSet();
        foreach (var effect in Enum.GetValues<Effect>().Where(effects.Contains))
        {
            yield return (Symbols.Of(effect), Symbols.Class(effect), Meaning(effect));
        }

        var kinds = diagram.Nodes.Select(node => node.Kind).ToHashSet();
        foreach (var (kind, text) in new[]
                 {
                     (NodeKind.Timer, "waits"), (NodeKind.Event, "waits for an event"), (NodeKind.Again, "starts the loop again"),
                     (NodeKind.Compensation, "undoes the step with its number"), (NodeKind.DeadLetter, "failed runs are kept"),
                 })
        {
            if (kinds.Contains(kind))
            {
                var node = new DiagramNode("legend", kind, text);
                yield return kind == NodeKind.Again ? (Symbols.Again, "wait", text) : (Symbols.Of(node), Symbols.Class(node), text);
            }
        }
    }

    private static string Meaning(Effect effect) => effect switch
    {
        Effect.Read => "reads only",
        Effect.Compensatable => "can be undone",
        Effect.Idempotent => "safe to repeat",
        Effect.Irreversible => "cannot be undone",
        Effect.Human => "a person acts",
        _ => "waits",
    };
}
