using System.Text;
using System.Text.Json;

namespace OrchestrationArchitect.Runs.Documents;

/// <summary>Tells documents apart by their top-level keys, without reading further than needed.</summary>
internal static class DocumentKindDetector
{
    /// <summary>
    /// JSON with <c>States</c> or <c>StartAt</c> is ASL, with <c>flow</c> or <c>pattern</c> a design; all else is a
    /// scenario. JSON that is broken (ASL with unresolved placeholders) is told by the keys before the break.
    /// </summary>
    public static DocumentKind Detect(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("{"))
            return DocumentKind.Scenario;
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(text),
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 512 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && KindOf(ref reader) is { } kind)
                    return kind;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Told below by what the broken text contains: the loader of that kind reports the break itself.
        }

        return text.Contains("\"States\"", StringComparison.Ordinal) ? DocumentKind.Asl : DocumentKind.Scenario;
    }

    private static DocumentKind? KindOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("StartAt") || reader.ValueTextEquals("States"))
            return DocumentKind.Asl;
        return reader.ValueTextEquals("flow") || reader.ValueTextEquals("pattern") || reader.ValueTextEquals("schema")
            ? DocumentKind.Design
            : null;
    }
}
