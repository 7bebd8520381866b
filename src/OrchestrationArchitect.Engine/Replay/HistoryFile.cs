using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Replay;

/// <summary>A run's history as readable JSON, to be kept with the tests of its orchestration.</summary>
internal sealed record HistoryFile(string InstanceId, IReadOnlyList<HistoryEvent> Events)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(string instanceId, IReadOnlyList<HistoryEvent> events) =>
        JsonSerializer.Serialize(new HistoryFile(instanceId, events), Form) + "\n";

    /// <exception cref="JsonException">The text is no history.</exception>
    public static HistoryFile Read(string json) =>
        JsonSerializer.Deserialize<HistoryFile>(json, Form) is { Events: [ExecutionStarted, ..] } file
            ? file
            : throw new JsonException("A history begins with the event ExecutionStarted.");
}
