using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Exporting.Diagrams;

/// <summary>A design laid out: every node has its place, every connection its path.</summary>
/// <param name="Nodes">The nodes, containers before what they contain.</param>
/// <param name="Edges">The connections.</param>
/// <param name="Labels">Words beside connections.</param>
/// <param name="Width">The width taken.</param>
/// <param name="Height">The height taken.</param>
internal sealed record Diagram(
    ImmutableArray<DiagramNode> Nodes,
    ImmutableArray<DiagramEdge> Edges,
    ImmutableArray<DiagramLabel> Labels,
    double Width,
    double Height);
