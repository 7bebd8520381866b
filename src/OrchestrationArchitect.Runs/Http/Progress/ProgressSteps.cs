using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Runs.Http.Progress;

/// <summary>History entries as steps that callers understand; what they need not know is left out.</summary>
internal static class ProgressSteps
{
    /// <param name="entry">The entry.</param>
    /// <param name="state">The run, whose name stands for itself.</param>
    /// <param name="names">What was started, by its task; added to.</param>
    public static ProgressStep? Of(HistoryEntry entry, InstanceState state, Dictionary<(bool Child, long Task), string> names)
    {
        var key = (entry.Type.StartsWith("SubOrchestration", StringComparison.Ordinal), entry.TaskId ?? -1);
        return entry.Type switch
        {
            "ExecutionStarted" => Step("started", state.Name),
            "TaskScheduled" or "SubOrchestrationInstanceCreated" => Step("started", names[key] = entry.Name ?? ""),
            "TaskCompleted" or "SubOrchestrationInstanceCompleted" => Step("completed", names.GetValueOrDefault(key, "")),
            "TaskFailed" or "SubOrchestrationInstanceFailed" => Step("failed", names.GetValueOrDefault(key, ""), entry.Failure?.Message),
            "EventRaised" => Step("event", entry.Name ?? ""),
            "ExecutionSuspended" => Step("suspended", state.Name),
            "ExecutionResumed" => Step("resumed", state.Name),
            "ExecutionRewound" => Step("rewound", state.Name),
            "ExecutionCompleted" when entry.Failure is { } failure => Step("failed", state.Name, failure.Message),
            "ExecutionCompleted" => Step("completed", state.Name),
            _ => null,
        };

        ProgressStep Step(string kind, string step, string? error = null) => new(entry.Sequence + 1, entry.Timestamp, kind, step, error);
    }
}
