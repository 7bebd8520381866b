using System.Runtime.InteropServices;

namespace OrchestrationArchitect.Design.Exporting.Diagrams;

/// <summary>A place on the drawing: x to the right, y downwards, in pixels.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Point(double X, double Y);

/// <summary>An upright rectangle.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rect(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CenterX => X + (Width / 2);

    public double CenterY => Y + (Height / 2);
}

/// <summary>What a part of the drawing takes.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Anchor">Where, from its left edge, its flow comes in and goes out.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Extent(double Width, double Height, double Anchor);
