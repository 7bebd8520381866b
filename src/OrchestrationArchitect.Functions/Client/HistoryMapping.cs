using System.Globalization;
using DurableTask.Core.History;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Functions.Orchestrations;

namespace OrchestrationArchitect.Functions.Client;

/// <summary>Histories of Durable Functions as ours.</summary>
internal static class HistoryMapping
{
    /// <summary>The most events on a page.</summary>
    public const int PageSize = 1_000;

    /// <summary>The client hands over whole histories; the token is the place of the next event.</summary>
    public static HistoryPage ToPage(IList<HistoryEvent> events, string? continuationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        var from = int.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
        var next = from + PageSize;
        return new HistoryPage(
            [.. events.Skip(from).Take(PageSize).Select((one, index) => ToEntry(one, from + index))],
            next < events.Count ? next.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Why an instance failed; <see langword="null"/> if its history does not tell.</summary>
    public static FailureDetails? CauseOf(IList<HistoryEvent>? events) =>
        events?.OfType<ExecutionCompletedEvent>().LastOrDefault()?.FailureDetails is { } cause ? FailureMapping.FromCore(cause) : null;

    private static HistoryEntry ToEntry(HistoryEvent one, long sequence)
    {
        var entry = new HistoryEntry(
            sequence, one.EventType.ToString(), new DateTimeOffset(DateTime.SpecifyKind(one.Timestamp, DateTimeKind.Utc)));
        return one switch
        {
            ExecutionStartedEvent started => entry with { Name = started.Name, Data = started.Input },
            ExecutionCompletedEvent ended => entry with
            {
                Data = ended.Result,
                Failure = ended.FailureDetails is { } cause ? FailureMapping.FromCore(cause) : null,
            },
            TaskScheduledEvent task => entry with { Name = task.Name, TaskId = task.EventId, Data = task.Input },
            TaskCompletedEvent task => entry with { TaskId = task.TaskScheduledId, Data = task.Result },
            TaskFailedEvent task => entry with
            {
                TaskId = task.TaskScheduledId,
                Failure = task.FailureDetails is { } cause ? FailureMapping.FromCore(cause) : null,
            },
            SubOrchestrationInstanceCreatedEvent child => entry with { Name = child.Name, TaskId = child.EventId, Data = child.Input },
            SubOrchestrationInstanceCompletedEvent child => entry with { TaskId = child.TaskScheduledId, Data = child.Result },
            SubOrchestrationInstanceFailedEvent child => entry with
            {
                TaskId = child.TaskScheduledId,
                Failure = child.FailureDetails is { } cause ? FailureMapping.FromCore(cause) : null,
            },
            EventRaisedEvent raised => entry with { Name = raised.Name, Data = raised.Input },
            TimerFiredEvent timer => entry with { TaskId = timer.TimerId },
            _ => entry,
        };
    }
}
