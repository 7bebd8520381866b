using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Design.Exporting.Json;

/// <summary>The design itself, as DESIGN 3.3 lays it down.</summary>
internal sealed class JsonExporter : IExporter
{
    public string Format => "json";

    public string Description => "The typed design";

    public ImmutableArray<ExportedFile> Export(OrchestrationDesign design) =>
        [new ExportedFile("design.json", "application/json", DesignJson.Write(design))];
}
