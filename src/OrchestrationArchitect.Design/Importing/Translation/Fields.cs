using OrchestrationArchitect.Design.Importing.Asl;
using OrchestrationArchitect.Design.Importing.Json;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>Reads the fields of states. A placeholder or expression counts as not known here.</summary>
internal static class Fields
{
    /// <summary>A text, or <see langword="null"/>.</summary>
    public static string? Text(this AslState state, string name) => (state.Json[name] as JsonText)?.Text;

    /// <summary>A number, or one that stands in a text, or <see langword="null"/>.</summary>
    public static double? Figure(JsonValue? value) => value switch
    {
        JsonFigure figure => figure.Figure,
        JsonText text when double.TryParse(text.Text, out var figure) && double.IsFinite(figure) => figure,
        _ => null,
    };

    /// <summary>A count, at least zero, or <see langword="null"/>.</summary>
    public static int? Count(JsonValue? value) =>
        Figure(value) is >= 0 and <= int.MaxValue and var figure ? (int)figure : null;

    /// <summary>Seconds as a time, or <see langword="null"/>; what exceeds a century is a century.</summary>
    public static TimeSpan? Seconds(JsonValue? value) =>
        Figure(value) is >= 0 and var figure ? TimeSpan.FromSeconds(Math.Min(figure, 3_155_760_000)) : null;

    /// <summary>Whether any of some fields is there.</summary>
    public static bool Has(this AslState state, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (state.Json[name] is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What names the resource: a text, or the inside of a deployment tool's function such as <c>Ref</c>.</summary>
    public static string Resource(JsonValue? value) => value switch
    {
        JsonText text => text.Text,
        JsonObject { Members: [var only] } => Resource(only.Value) is { Length: > 0 } inside ? "${" + inside + "}" : "",
        JsonList list => string.Join('.', list.Items.Select(Resource).Where(item => item.Length > 0)),
        _ => "",
    };
}
