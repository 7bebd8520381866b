using System.ClientModel.Primitives;
using System.Text.Json;

namespace OrchestrationArchitect.Models.Failures;

/// <summary>The body of an error: <c>{"error": {"code", "type", "message"}}</c>, or something else.</summary>
/// <param name="Code">The code, else the type; empty when there is none.</param>
/// <param name="Message">What the server says; empty when it is not of that form.</param>
internal sealed record WireError(string Code, string Message)
{
    private static readonly WireError None = new("", "");

    public static WireError Read(PipelineResponse? response)
    {
        try
        {
            using var body = JsonDocument.Parse(response?.Content.ToMemory() ?? default);
            var root = body.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("error", out var error))
                return None;
            return error.ValueKind switch
            {
                JsonValueKind.String => new WireError("", error.GetString()!),
                JsonValueKind.Object => new WireError(Text(error, "code") is { Length: > 0 } code ? code : Text(error, "type"), Text(error, "message")),
                _ => None,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return None;
        }
    }

    private static string Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
