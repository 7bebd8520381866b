using System.Text.Json.Nodes;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>
/// A history as the extension shows it: a task's beginning is folded into its end, what only replay needs is left
/// out, and results come only when they are asked for.
/// </summary>
internal static class HistoryEvents
{
    /// <summary>Beginnings by their task, until the end that they are folded into.</summary>
    private sealed record Beginning(JsonObject Event, HistoryEntry Entry);

    public static async Task<JsonArray> ReadAsync(
        IOrchestrationClient client, InstanceState state, bool showInput, bool showOutput, CancellationToken stop)
    {
        List<JsonObject> events = [];
        Dictionary<(bool Child, long Task), Beginning> open = [];
        string? token = null;
        do
        {
            var page = await client.GetHistoryAsync(state.InstanceId, token, stop);
            foreach (var entry in page.Events)
            {
                if (Show(entry, state, showInput, showOutput) is not { } shown)
                    continue;
                events.Add(shown);
                Fold(entry, shown, events, open, showInput);
            }

            token = page.ContinuationToken;
        }
        while (token is not null);
        return new JsonArray([.. events]);
    }

    private static void Fold(
        HistoryEntry entry, JsonObject shown, List<JsonObject> events, Dictionary<(bool Child, long Task), Beginning> open, bool showInput)
    {
        if (entry.TaskId is not { } task || entry.Type.StartsWith("Timer", StringComparison.Ordinal))
            return;
        var key = (entry.Type.StartsWith("SubOrchestration", StringComparison.Ordinal), task);
        if (entry.Type is "TaskScheduled" or "SubOrchestrationInstanceCreated")
        {
            open[key] = new Beginning(shown, entry);
        }
        else if (open.Remove(key, out var beginning))
        {
            events.Remove(beginning.Event);
            shown["ScheduledTime"] = beginning.Entry.Timestamp.UtcDateTime;
            shown["FunctionName"] = beginning.Entry.Name;
            if (showInput)
                shown["Input"] = beginning.Entry.Data;
        }
    }

    private static JsonObject? Show(HistoryEntry entry, InstanceState state, bool showInput, bool showOutput)
    {
        if (entry.Type is "OrchestratorStarted" or "OrchestratorCompleted")
            return null;
        var shown = new JsonObject { ["EventType"] = entry.Type };
        switch (entry.Type)
        {
            case "ExecutionStarted":
                shown["FunctionName"] = entry.Name;
                Input(entry.Data);
                break;
            case "TaskScheduled" or "SubOrchestrationInstanceCreated" or "EventRaised" or "EventSent":
                shown["Name"] = entry.Name;
                Input(entry.Data);
                break;
            case "TaskCompleted" or "SubOrchestrationInstanceCompleted":
                Result(entry.Data);
                break;
            case "TaskFailed" or "SubOrchestrationInstanceFailed":
                shown["Reason"] = entry.Failure?.Message;
                shown["Details"] = entry.Failure?.StackTrace;
                break;
            case "TimerCreated" or "TimerFired" when entry.Data is not null:
                shown["FireAt"] = StatusBody.Parse(entry.Data);
                break;
            case "ExecutionCompleted":
                shown["OrchestrationStatus"] = entry.Failure is null ? nameof(InstanceStatus.Completed)
                    : state.Status.IsEnded() ? state.Status.ToString() : nameof(InstanceStatus.Failed);
                Result(entry.Failure is { } failure ? new JsonObject { ["m"] = failure.Message }["m"]!.ToJsonString() : entry.Data);
                break;
            case "ExecutionTerminated":
                Input(entry.Name);
                break;
            case "ExecutionSuspended" or "ExecutionResumed" or "ExecutionRewound":
                shown["Reason"] = entry.Name;
                break;
            default:
                break;
        }

        shown["Timestamp"] = entry.Timestamp.UtcDateTime;
        return shown;

        // Inputs stay the JSON text that they are stored as; results are shown as what they hold. So does the extension.
        void Input(string? text)
        {
            if (showInput)
                shown["Input"] = text;
        }

        void Result(string? text)
        {
            if (showOutput)
                shown["Result"] = StatusBody.Parse(text);
        }
    }
}
