using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Exporting.Diagrams.Layout;

/// <summary>A connection under way, from its node to where it is now.</summary>
internal sealed record Strand(DiagramNode From, EdgeKind Kind, string? Label, ImmutableArray<Point> Path)
{
    public Point Head => Path[^1];

    public Strand To(params ReadOnlySpan<Point> points) => this with { Path = [.. Path, .. points] };

    /// <summary>Straight down to a height.</summary>
    public Strand Down(double y) => y > Head.Y ? To(new Point(Head.X, y)) : this;
}
