using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>The expert document in the Vector standard: the design and nothing else.</summary>
internal sealed class MarkdownExporter : IExporter
{
    public string Format => "markdown";

    public string Description => "The expert document in the Vector standard";

    public ImmutableArray<ExportedFile> Export(OrchestrationDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        var document = new Document(design.Name);
        TopologySection.Write(document, design);
        StateMachineSection.Write(document, design);
        StateSection.Write(document, design);
        ErrorSection.Write(document, design);
        DataFlowSection.Write(document, design);
        CapacitySection.Write(document, design);
        EvidenceSection.Write(document, design);
        return [new ExportedFile("architecture.md", "text/markdown", document.ToString())];
    }
}
