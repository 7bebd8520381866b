using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Exporting;

/// <summary>Every target format.</summary>
public static class Exporters
{
    /// <summary>All exporters, in the order they are listed to users.</summary>
    public static ImmutableArray<IExporter> All { get; } =
    [
        new Markdown.MarkdownExporter(),
        new Json.JsonExporter(),
        new Svg.SvgExporter(),
        new Mermaid.MermaidExporter(),
        new Asl.AslExporter(),
        new DurableCSharp.DurableCSharpExporter(),
        new Sam.SamExporter(),
    ];

    /// <summary>The exporter of a format, or <see langword="null"/>.</summary>
    public static IExporter? Find(string format) =>
        All.FirstOrDefault(exporter => string.Equals(exporter.Format, format, StringComparison.OrdinalIgnoreCase));
}
