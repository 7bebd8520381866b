using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.TestDesigns;

namespace OrchestrationArchitect.Interop.Tests;

/// <summary>Exports to be checked.</summary>
internal static class Exported
{
    public static IEnumerable<OrchestrationDesign> Designs => Samples.All.Concat(Enumerable.Range(0, 80).Select(seed => GeneratedDesigns.Of(seed)));

    public static object[] In(string format) =>
        [.. Designs.Select(design => new { name = design.Name, text = Text(design, format) })];

    public static string Text(OrchestrationDesign design, string format) => Exporters.Find(format)!.Export(design)[0].Content;
}
