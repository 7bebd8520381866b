using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>An instance's status as the extension writes it, every property there even when it has no value.</summary>
internal static class StatusBody
{
    public static JsonObject Of(InstanceState state, bool showInput, JsonArray? history)
    {
        var body = new JsonObject
        {
            ["name"] = state.Name,
            ["instanceId"] = state.InstanceId,
            ["runtimeStatus"] = state.Status.ToString(),
            ["input"] = showInput ? Parse(state.Input) : null,
            ["customStatus"] = Parse(state.CustomStatus),
            ["output"] = state.Failure is { } failure ? JsonValue.Create(failure.Message) : Parse(state.Output),
            ["createdTime"] = Time(state.CreatedAt),
            ["lastUpdatedTime"] = Time(state.LastUpdatedAt),
        };
        if (history is not null)
            body["historyEvents"] = history;
        return body;
    }

    /// <summary>Stored JSON as JSON; a text that is none, as an operator's reason may be, as that text.</summary>
    public static JsonNode? Parse(string? text)
    {
        if (text is null)
            return null;
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 256 });
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
