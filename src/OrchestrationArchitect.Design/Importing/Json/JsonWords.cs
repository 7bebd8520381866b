using System.Text.Json;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Design.Importing.Json;

/// <summary>Writes values back as compact JSON.</summary>
internal static class JsonWords
{
    /// <summary>A value as JSON on one line.</summary>
    public static string Of(JsonValue value) => JsonSerializer.Serialize(Node(value), DesignJson.Compact);

    private static JsonNode? Node(JsonValue value) => value switch
    {
        JsonText text => System.Text.Json.Nodes.JsonValue.Create(text.Text),
        JsonFigure figure => System.Text.Json.Nodes.JsonValue.Create(figure.Figure),
        JsonFlag flag => System.Text.Json.Nodes.JsonValue.Create(flag.Set),
        JsonList list => new JsonArray([.. list.Items.Select(Node)]),
        JsonObject json => new System.Text.Json.Nodes.JsonObject(json.Members
            .GroupBy(member => member.Name, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, Node(group.Last().Value)))),
        _ => null,
    };
}
