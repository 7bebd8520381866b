using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Mermaid;

/// <summary>A Mermaid state diagram.</summary>
internal sealed class MermaidExporter : IExporter
{
    public string Format => "mermaid";

    public string Description => "State diagram in Mermaid (stateDiagram-v2)";

    public ImmutableArray<ExportedFile> Export(OrchestrationDesign design) =>
        [new ExportedFile("state-diagram.mmd", "text/vnd.mermaid", new MermaidWriter(design).Write())];
}
