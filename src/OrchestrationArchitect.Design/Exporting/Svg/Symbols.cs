using OrchestrationArchitect.Design.Exporting.Diagrams;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Svg;

/// <summary>The small drawings that tell kinds apart without colour. Each is drawn around 0,0, some 16 pixels wide.</summary>
internal static class Symbols
{
    public static string Of(DiagramNode node) => node.Kind switch
    {
        NodeKind.Compensation => "M-5 -3 H3 A4 4 0 0 1 3 6 H-2 M-5 -3 L-1.5 -6.5 M-5 -3 L-1.5 .5",
        NodeKind.DeadLetter => "M-7 -5 H7 V6 H-7 Z M-7 -5 L0 1.5 L7 -5",
        NodeKind.Timer => Clock,
        NodeKind.Event => "M-7 -5 H7 V5 H-1 L-4 8 V5 H-7 Z M-3.5 -1.5 H3.5 M-3.5 1.5 H1",
        NodeKind.Map => "M-7 -4 H3 V6 H-7 Z M-4 -7 H6 V3",
        NodeKind.Loop => Again,
        _ => Of(node.Step?.Effect ?? Effect.Read),
    };

    public static string Of(Effect effect) => effect switch
    {
        Effect.Read => "M-7.5 0 C-4 -5.5 4 -5.5 7.5 0 C4 5.5 -4 5.5 -7.5 0 Z M2 0 A2 2 0 1 1 -2 0 A2 2 0 1 1 2 0",
        Effect.Compensatable => "M-7 -2.5 H5 M2 -6 L5.5 -2.5 L2 1 M7 3.5 H-5 M-2 0 L-5.5 3.5 L-2 7",
        Effect.Idempotent => "M-6 -2.5 H6 M-6 2.5 H6",
        Effect.Irreversible => "M0 -7 V7 M-4.5 2.5 L0 7 L4.5 2.5 M-6 -7 H6",
        Effect.Human => "M3.2 -3.8 A3.2 3.2 0 1 1 -3.2 -3.8 A3.2 3.2 0 1 1 3.2 -3.8 M-6.5 7 C-6.5 .5 6.5 .5 6.5 7",
        _ => Clock,
    };

    public const string Clock = "M7 0 A7 7 0 1 1 -7 0 A7 7 0 1 1 7 0 M0 -4 V0 L3 2";
    public const string Again = "M5 -4 A6.5 6.5 0 1 0 6.5 1 M5.5 -7.5 V-3.5 H1.5";

    /// <summary>The class that colours it.</summary>
    public static string Class(DiagramNode node) => node.Kind switch
    {
        NodeKind.Compensation => "undoing",
        NodeKind.DeadLetter => "lost",
        NodeKind.Timer or NodeKind.Event or NodeKind.Map or NodeKind.Loop => "wait",
        _ => Class(node.Step?.Effect ?? Effect.Read),
    };

    public static string Class(Effect effect) => effect.ToString().ToLowerInvariant();
}
