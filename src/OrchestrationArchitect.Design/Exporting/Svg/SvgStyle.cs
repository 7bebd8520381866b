using System.Text;

namespace OrchestrationArchitect.Design.Exporting.Svg;

/// <summary>
/// Colours and type. Text has a contrast of 4.5:1 or more in both themes. Colours are written out, not kept in custom
/// properties, since many converters of SVG do not know those.
/// </summary>
internal static class SvgStyle
{
    private const string Type = """
        text{font-family:Inter,"Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif}
        .title{font-size:24px;font-weight:600;letter-spacing:-.2px}
        .subtitle{font-size:13px}.name{font-size:14px;font-weight:600}.note{font-size:11px}.heading{font-size:13px;font-weight:600}
        .label,.legend{font-size:12px}
        .badge-text{font-size:11px;font-weight:700;text-anchor:middle}
        .flag-text{font-size:10px;font-weight:700;letter-spacing:.6px}
        .card,.group,.compensation,.dead,.again{stroke-width:1.25}.compensation{stroke-dasharray:6 4}
        .edge{fill:none;stroke-width:1.6;stroke-linejoin:round}
        .handled{stroke-dasharray:1 4;stroke-linecap:round}.undo,.failure{stroke-dasharray:7 5}
        .undone-by{stroke-width:1.2;stroke-dasharray:1 4;stroke-linecap:round}
        .symbol{fill:none;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
        .ok,.bad{fill:none;stroke-width:2;stroke-linecap:round}.choice{stroke-width:1.6}
        """;

    private const string Colours = """
        text{fill:@ink}.page,.label-back{fill:@page}.subtitle,.note,.label,.legend{fill:@soft}
        .card,.choice{fill:@card}.card,.group{stroke:@edge}.group,.group-back{fill:@group}.choice,.edge,.again{stroke:@line}.tip{fill:@line}
        .again{fill:@tint}.bar,.start{fill:@ink}
        .undo,.undone-by,.undoing{stroke:@undo}.tip-undo,.badge{fill:@undo}.compensation{fill:@undoback;stroke:@undo}
        .failure,.lost,.bad{stroke:@dead}.tip-failure,.label-failure{fill:@dead}.dead{fill:@deadback;stroke:@dead}
        .ok{stroke:@compensatable}.ok-in{fill:@compensatable}.flag{fill:@irreversible}.badge-text,.flag-text{fill:@page}
        .read{stroke:@read}.compensatable{stroke:@compensatable}.idempotent{stroke:@idempotent}
        .irreversible{stroke:@irreversible}.human{stroke:@human}.wait{stroke:@wait}
        .f-read{fill:@read}.f-compensatable{fill:@compensatable}.f-idempotent{fill:@idempotent}
        .f-irreversible{fill:@irreversible}.f-human{fill:@human}.f-wait{fill:@wait}
        """;

    private static readonly (string Name, string Light, string Dark)[] Palette =
    [
        ("@undoback", "#fff7ea", "#2a2315"), ("@deadback", "#fff0f1", "#2d191d"), ("@compensatable", "#0e7a5f", "#55c9a6"),
        ("@irreversible", "#b3261e", "#ff8b80"), ("@idempotent", "#4d5b9e", "#a9b5f5"), ("@human", "#8a4b00", "#f0b266"),
        ("@read", "#2563a8", "#7db4f0"), ("@wait", "#6b3fa0", "#c9a4f5"), ("@undo", "#a84f06", "#f2b34d"),
        ("@dead", "#a61b2b", "#ff8f9a"), ("@page", "#ffffff", "#10151d"), ("@ink", "#16202e", "#edf1f7"),
        ("@soft", "#5a6678", "#a5b1c2"), ("@line", "#8793a5", "#6f7d91"), ("@card", "#ffffff", "#1a212c"),
        ("@edge", "#c9d1dc", "#3a4656"), ("@group", "#f5f7fa", "#151b25"), ("@tint", "#eef2f7", "#242d3a"),
    ];

    public static string Css { get; } =
        OneLine(Type) + Filled(dark: false) + "@media (prefers-color-scheme:dark){" + Filled(dark: true) + "}";

    private static string Filled(bool dark)
    {
        var css = new StringBuilder(OneLine(Colours));
        foreach (var (name, light, night) in Palette)
        {
            css.Replace(name, dark ? night : light);
        }

        return css.ToString();
    }

    private static string OneLine(string css) => css.ReplaceLineEndings("");
}
