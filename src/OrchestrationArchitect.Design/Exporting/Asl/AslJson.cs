using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>The text form of definitions: two spaces, <c>\n</c>, readable characters.</summary>
internal static class AslJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1024,
    };

    public static string Text(JsonNode node) => node.ToJsonString(Options) + "\n";
}
