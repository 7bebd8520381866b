namespace OrchestrationArchitect.Design.Exporting.Diagrams.Layout;

/// <summary>
/// A part of the drawing. Flow trees nest, so parts do too: each takes a rectangle, and nothing in it leaves it, which is
/// why lines never cross boxes.
/// </summary>
internal abstract class Block
{
    private Extent? _extent;

    public Extent Extent => _extent ??= Measure();

    /// <summary>Puts the part at a place and connects what comes in.</summary>
    /// <returns>What goes out, each with its path so far.</returns>
    public abstract IReadOnlyList<Strand> Place(Canvas canvas, double x, double y, IReadOnlyList<Strand> incoming);

    protected abstract Extent Measure();
}
