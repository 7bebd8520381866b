using System.Collections.Immutable;
using OrchestrationArchitect.Design.Exporting.Diagrams;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Svg;

/// <summary>A state diagram as one self-contained picture for light and dark pages.</summary>
internal sealed class SvgExporter : IExporter
{
    public string Format => "svg";

    public string Description => "State diagram as a picture";

    public ImmutableArray<ExportedFile> Export(OrchestrationDesign design) =>
        [new ExportedFile("state-diagram.svg", "image/svg+xml", SvgPicture.Draw(design, DiagramBuilder.Build(design)))];
}
