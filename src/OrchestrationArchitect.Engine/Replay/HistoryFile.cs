using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrchestrationArchitect.Durable.Failures;
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

    /// <summary>Writes one; stack traces are left out, which belong to the machine they come from.</summary>
    public static string Write(string instanceId, IReadOnlyList<HistoryEvent> events) =>
        JsonSerializer.Serialize(new HistoryFile(instanceId, [.. events.Select(WithoutTraces)]), Form) + "\n";

    /// <exception cref="JsonException">The text is no history.</exception>
    public static HistoryFile Read(string json) =>
        JsonSerializer.Deserialize<HistoryFile>(json, Form) is { Events: [ExecutionStarted, ..] } file
            ? file
            : throw new JsonException("A history begins with the event ExecutionStarted.");

    private static HistoryEvent WithoutTraces(HistoryEvent entry) => entry switch
    {
        TaskFailed failed => failed with { Failure = Without(failed.Failure) },
        ChildFailed failed => failed with { Failure = Without(failed.Failure) },
        ExecutionCompleted { Failure: { } failure } ended => ended with { Failure = Without(failure) },
        _ => entry,
    };

    private static FailureDetails Without(FailureDetails failure) =>
        failure with { StackTrace = null, Inner = failure.Inner is { } inner ? Without(inner) : null };
}
