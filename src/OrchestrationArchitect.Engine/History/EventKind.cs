namespace OrchestrationArchitect.Engine.History;

/// <summary>The first byte of a stored event. Numbers are never reused: old files hold them.</summary>
internal enum EventKind : byte
{
    ExecutionStarted = 1,
    OrchestratorStarted = 2,
    TaskScheduled = 3,
    TaskCompleted = 4,
    TaskFailed = 5,
    TimerCreated = 6,
    TimerFired = 7,
    ChildCreated = 8,
    ChildCompleted = 9,
    ChildFailed = 10,
    EventRaised = 11,
    EventSent = 12,
    ExecutionSuspended = 13,
    ExecutionResumed = 14,
    ExecutionTerminated = 15,
    ExecutionRewound = 16,
    ExecutionCompleted = 17,
}
