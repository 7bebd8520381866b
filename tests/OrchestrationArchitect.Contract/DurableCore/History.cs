#nullable enable annotations
namespace DurableTask.Core
{
    public enum OrchestrationStatus
    {
        Running,
        Completed,
        ContinuedAsNew,
        Failed,
        Canceled,
        Terminated,
        Pending,
        Suspended,
    }

    public class FailureDetails
    {
        public FailureDetails(
            string errorType, string errorMessage, string? stackTrace, FailureDetails? innerFailure, bool isNonRetriable)
        {
            ErrorType = errorType;
            ErrorMessage = errorMessage;
            StackTrace = stackTrace;
            InnerFailure = innerFailure;
            IsNonRetriable = isNonRetriable;
        }

        public string ErrorType { get; }

        public string ErrorMessage { get; }

        public string? StackTrace { get; }

        public FailureDetails? InnerFailure { get; }

        public bool IsNonRetriable { get; }
    }
}

namespace DurableTask.Core.History
{
    public enum EventType
    {
        ExecutionStarted,
        ExecutionCompleted,
        ExecutionFailed,
        ExecutionTerminated,
        TaskScheduled,
        TaskCompleted,
        TaskFailed,
        SubOrchestrationInstanceCreated,
        SubOrchestrationInstanceCompleted,
        SubOrchestrationInstanceFailed,
        TimerCreated,
        TimerFired,
        OrchestratorStarted,
        OrchestratorCompleted,
        EventSent,
        EventRaised,
        ContinueAsNew,
        GenericEvent,
        HistoryState,
        ExecutionSuspended,
        ExecutionResumed,
        ExecutionRewound,
    }

    public abstract class HistoryEvent
    {
        protected HistoryEvent(int eventId)
        {
            EventId = eventId;
        }

        public int EventId { get; internal set; }

        public bool IsPlayed { get; set; }

        public DateTime Timestamp { get; set; }

        public virtual EventType EventType { get; private set; }
    }

    public class TaskScheduledEvent : HistoryEvent
    {
        public TaskScheduledEvent(int eventId)
            : base(eventId)
        {
        }

        public override EventType EventType => EventType.TaskScheduled;

        public string? Name { get; set; }

        public string? Version { get; set; }

        public string? Input { get; set; }
    }

    public class TaskFailedEvent : HistoryEvent
    {
        public TaskFailedEvent(int eventId, int taskScheduledId, string? reason, string? details, FailureDetails? failureDetails)
            : base(eventId)
        {
            TaskScheduledId = taskScheduledId;
            Reason = reason;
            Details = details;
            FailureDetails = failureDetails;
        }

        public override EventType EventType => EventType.TaskFailed;

        public int TaskScheduledId { get; private set; }

        public string? Reason { get; private set; }

        public string? Details { get; private set; }

        public FailureDetails? FailureDetails { get; private set; }
    }

    public class SubOrchestrationInstanceFailedEvent : HistoryEvent
    {
        public SubOrchestrationInstanceFailedEvent(
            int eventId, int taskScheduledId, string? reason, string? details, FailureDetails? failureDetails)
            : base(eventId)
        {
            TaskScheduledId = taskScheduledId;
            Reason = reason;
            Details = details;
            FailureDetails = failureDetails;
        }

        public override EventType EventType => EventType.SubOrchestrationInstanceFailed;

        public int TaskScheduledId { get; private set; }

        public string? Reason { get; private set; }

        public string? Details { get; private set; }

        public FailureDetails? FailureDetails { get; internal set; }
    }

    public class ExecutionCompletedEvent : HistoryEvent
    {
        public ExecutionCompletedEvent(int eventId, string? result, OrchestrationStatus orchestrationStatus, FailureDetails? failureDetails = null)
            : base(eventId)
        {
            Result = result;
            OrchestrationStatus = orchestrationStatus;
            FailureDetails = failureDetails;
        }

        public override EventType EventType => EventType.ExecutionCompleted;

        public OrchestrationStatus OrchestrationStatus { get; private set; }

        public string? Result { get; private set; }

        public FailureDetails? FailureDetails { get; private set; }
    }

#nullable disable annotations

    public class TaskCompletedEvent : HistoryEvent
    {
        public TaskCompletedEvent(int eventId, int taskScheduledId, string result)
            : base(eventId)
        {
            TaskScheduledId = taskScheduledId;
            Result = result;
        }

        public override EventType EventType => EventType.TaskCompleted;

        public int TaskScheduledId { get; private set; }

        public string Result { get; private set; }
    }

    public class SubOrchestrationInstanceCreatedEvent : HistoryEvent
    {
        public SubOrchestrationInstanceCreatedEvent(int eventId)
            : base(eventId)
        {
        }

        public override EventType EventType => EventType.SubOrchestrationInstanceCreated;

        public string Name { get; set; }

        public string Version { get; set; }

        public string InstanceId { get; set; }

        public string Input { get; set; }
    }

    public class SubOrchestrationInstanceCompletedEvent : HistoryEvent
    {
        public SubOrchestrationInstanceCompletedEvent(int eventId, int taskScheduledId, string result)
            : base(eventId)
        {
            TaskScheduledId = taskScheduledId;
            Result = result;
        }

        public override EventType EventType => EventType.SubOrchestrationInstanceCompleted;

        public int TaskScheduledId { get; private set; }

        public string Result { get; private set; }
    }

    public class ExecutionStartedEvent : HistoryEvent
    {
        public ExecutionStartedEvent(int eventId, string input)
            : base(eventId)
        {
            Input = input;
        }

        public override EventType EventType => EventType.ExecutionStarted;

        public string Name { get; set; }

        public string Version { get; set; }

        public string Input { get; set; }
    }

    public class EventRaisedEvent : HistoryEvent
    {
        public EventRaisedEvent(int eventId, string input)
            : base(eventId)
        {
            Input = input;
        }

        public override EventType EventType => EventType.EventRaised;

        public string Name { get; set; }

        public string Input { get; set; }
    }

    public class TimerFiredEvent : HistoryEvent
    {
        public TimerFiredEvent(int eventId)
            : base(eventId)
        {
        }

        public override EventType EventType => EventType.TimerFired;

        public int TimerId { get; set; }

        public DateTime FireAt { get; set; }
    }
}
