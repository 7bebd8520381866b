using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;

namespace OrchestrationArchitect.Engine.History;

/// <summary>Events under the names Durable Functions gives them.</summary>
internal static class HistoryView
{
    public static HistoryEntry Of(HistoryEvent entry, long sequence)
    {
        HistoryEntry View(
            string type, string? name = null, long? task = null, string? data = null, FailureDetails? failure = null) =>
            new(sequence, type, entry.At, name, task, data, failure);

        return entry switch
        {
            ExecutionStarted e => View("ExecutionStarted", e.Name, data: e.Input),
            OrchestratorStarted => View("OrchestratorStarted"),
            TaskScheduled e => View("TaskScheduled", e.Name, e.Id, e.Input),
            TaskCompleted e => View("TaskCompleted", task: e.Id, data: e.Result),
            TaskFailed e => View("TaskFailed", task: e.Id, failure: e.Failure),
            TimerCreated e => View("TimerCreated", task: e.Id, data: $"\"{e.FireAt.UtcDateTime:O}\""),
            TimerFired e => View("TimerFired", task: e.Id),
            ChildCreated e => View("SubOrchestrationInstanceCreated", e.Name, e.Id, e.Input),
            ChildCompleted e => View("SubOrchestrationInstanceCompleted", task: e.Id, data: e.Result),
            ChildFailed e => View("SubOrchestrationInstanceFailed", task: e.Id, failure: e.Failure),
            EventRaised e => View("EventRaised", e.Name, data: e.Payload),
            EventSent e => View("EventSent", e.Name, e.Id, e.Payload),
            ExecutionSuspended e => View("ExecutionSuspended", e.Reason),
            ExecutionResumed e => View("ExecutionResumed", e.Reason),
            ExecutionTerminated e => View("ExecutionTerminated", e.Reason),
            ExecutionRewound e => View("ExecutionRewound", e.Reason),
            ExecutionCompleted e => View("ExecutionCompleted", data: e.Output, failure: e.Failure),
            _ => throw new InvalidOperationException($"No view for {entry.GetType().Name}."),
        };
    }
}
