using System.Text.Json.Serialization;
using OrchestrationArchitect.Durable.Failures;

namespace OrchestrationArchitect.Engine.History;

/// <summary>
/// Something that happened to a run. Arrivals (<see cref="Arrival"/>) move the run's code; decisions
/// (<see cref="Decision"/>) are what the code then asked for. They are stored interleaved, in the order in which
/// they happened, so that a replay needs nothing else.
/// </summary>
/// <param name="At">When; never earlier than the event before it, even when the clock jumps back.</param>
[JsonDerivedType(typeof(ExecutionStarted), "ExecutionStarted")]
[JsonDerivedType(typeof(OrchestratorStarted), "OrchestratorStarted")]
[JsonDerivedType(typeof(TaskCompleted), "TaskCompleted")]
[JsonDerivedType(typeof(TaskFailed), "TaskFailed")]
[JsonDerivedType(typeof(TimerFired), "TimerFired")]
[JsonDerivedType(typeof(ChildCompleted), "ChildCompleted")]
[JsonDerivedType(typeof(ChildFailed), "ChildFailed")]
[JsonDerivedType(typeof(EventRaised), "EventRaised")]
[JsonDerivedType(typeof(ExecutionSuspended), "ExecutionSuspended")]
[JsonDerivedType(typeof(ExecutionResumed), "ExecutionResumed")]
[JsonDerivedType(typeof(ExecutionTerminated), "ExecutionTerminated")]
[JsonDerivedType(typeof(ExecutionRewound), "ExecutionRewound")]
[JsonDerivedType(typeof(TaskScheduled), "TaskScheduled")]
[JsonDerivedType(typeof(TimerCreated), "TimerCreated")]
[JsonDerivedType(typeof(ChildCreated), "ChildCreated")]
[JsonDerivedType(typeof(EventSent), "EventSent")]
[JsonDerivedType(typeof(ExecutionCompleted), "ExecutionCompleted")]
internal abstract record HistoryEvent(DateTimeOffset At);

/// <summary>What came from outside.</summary>
internal abstract record Arrival(DateTimeOffset At) : HistoryEvent(At);

/// <summary>What the code asked for.</summary>
/// <param name="At">When.</param>
/// <param name="Id">Names the task within the history; answers carry it.</param>
internal abstract record Decision(DateTimeOffset At, long Id) : HistoryEvent(At);

/// <summary>The run was accepted.</summary>
internal sealed record ExecutionStarted(
    DateTimeOffset At, string Name, string Input, Guid ExecutionId, ParentLink? Parent) : Arrival(At);

/// <summary>The run's code begins.</summary>
internal sealed record OrchestratorStarted(DateTimeOffset At) : Arrival(At);

/// <summary>The answer to a task.</summary>
internal abstract record Answer(DateTimeOffset At, long Id) : Arrival(At);

internal sealed record TaskCompleted(DateTimeOffset At, long Id, string Result) : Answer(At, Id);

internal sealed record TaskFailed(DateTimeOffset At, long Id, FailureDetails Failure) : Answer(At, Id);

internal sealed record TimerFired(DateTimeOffset At, long Id) : Answer(At, Id);

internal sealed record ChildCompleted(DateTimeOffset At, long Id, string Result) : Answer(At, Id);

internal sealed record ChildFailed(DateTimeOffset At, long Id, FailureDetails Failure) : Answer(At, Id);

internal sealed record EventRaised(DateTimeOffset At, string Name, string Payload) : Arrival(At);

internal sealed record ExecutionSuspended(DateTimeOffset At, string? Reason) : Arrival(At);

internal sealed record ExecutionResumed(DateTimeOffset At, string? Reason) : Arrival(At);

internal sealed record ExecutionTerminated(DateTimeOffset At, string? Reason) : Arrival(At);

/// <summary>A failed run was taken back; for people only, it does not move the code.</summary>
internal sealed record ExecutionRewound(DateTimeOffset At, string? Reason) : Arrival(At);

/// <summary>An attempt of an activity. Its CallId is the task of the call's first attempt, the same for all of them.</summary>
internal sealed record TaskScheduled(
    DateTimeOffset At, long Id, string Name, string Input, long CallId) : Decision(At, Id);

internal sealed record TimerCreated(DateTimeOffset At, long Id, DateTimeOffset FireAt) : Decision(At, Id);

/// <summary>An attempt of a child. Its CallId is the task of the call's first attempt, the same for all of them.</summary>
internal sealed record ChildCreated(
    DateTimeOffset At, long Id, string Name, string InstanceId, string Input, long CallId) : Decision(At, Id);

internal sealed record EventSent(
    DateTimeOffset At, long Id, string InstanceId, string Name, string Payload) : Decision(At, Id);

/// <summary>The run ended; the last event of a history.</summary>
internal sealed record ExecutionCompleted(
    DateTimeOffset At, RunResult Result, string? Output, FailureDetails? Failure) : HistoryEvent(At);

/// <summary>How a run ended.</summary>
internal enum RunResult
{
    Completed,
    Failed,
    Terminated,
}

/// <summary>Who waits for a child's result.</summary>
/// <param name="InstanceId">The parent.</param>
/// <param name="ExecutionId">The parent's execution; a later one no longer waits.</param>
/// <param name="TaskId">The parent's task.</param>
internal sealed record ParentLink(string InstanceId, Guid ExecutionId, long TaskId);
