namespace OrchestrationArchitect.Engine.History;

/// <summary>
/// Events as bytes: a format byte, the first event's time, then per event its kind, the ticks since the event before
/// it, and its fields.
/// </summary>
internal static class HistoryEncoder
{
    /// <summary>The format written. Older ones stay readable.</summary>
    public const byte Format = 1;

    /// <summary>Encodes events until there are enough.</summary>
    /// <returns>The index of the first event not encoded.</returns>
    public static int Encode(CompactWriter writer, List<HistoryEvent> events, int from, int maxEvents, int maxBytes)
    {
        writer.Byte(Format);
        var last = events[from].At.UtcTicks;
        writer.Number(last);
        var next = from;
        while (next < events.Count && next - from < maxEvents && writer.Length < maxBytes)
        {
            var entry = events[next++];
            var (kind, fields) = Shape(entry);
            writer.Byte((byte)kind);
            writer.Number(Math.Max(0, entry.At.UtcTicks - last));
            last = Math.Max(last, entry.At.UtcTicks);
            fields(writer, entry);
        }
        return next;
    }

    private static (EventKind Kind, Action<CompactWriter, HistoryEvent> Fields) Shape(HistoryEvent entry) => entry switch
    {
        ExecutionStarted => (EventKind.ExecutionStarted, static (w, e) => Started(w, (ExecutionStarted)e)),
        OrchestratorStarted => (EventKind.OrchestratorStarted, static (_, _) => { }),
        TaskScheduled => (EventKind.TaskScheduled, static (w, e) => Scheduled(w, (TaskScheduled)e)),
        TaskCompleted => (EventKind.TaskCompleted, static (w, e) => Answered(w, (TaskCompleted)e).Text(((TaskCompleted)e).Result)),
        TaskFailed => (EventKind.TaskFailed, static (w, e) => Answered(w, (TaskFailed)e).Failure(((TaskFailed)e).Failure)),
        TimerCreated => (EventKind.TimerCreated, static (w, e) => Decided(w, (TimerCreated)e).Instant(((TimerCreated)e).FireAt)),
        TimerFired => (EventKind.TimerFired, static (w, e) => Answered(w, (TimerFired)e)),
        ChildCreated => (EventKind.ChildCreated, static (w, e) => Child(w, (ChildCreated)e)),
        ChildCompleted => (EventKind.ChildCompleted, static (w, e) => Answered(w, (ChildCompleted)e).Text(((ChildCompleted)e).Result)),
        ChildFailed => (EventKind.ChildFailed, static (w, e) => Answered(w, (ChildFailed)e).Failure(((ChildFailed)e).Failure)),
        EventRaised => (EventKind.EventRaised, static (w, e) => Raised(w, (EventRaised)e)),
        EventSent => (EventKind.EventSent, static (w, e) => Sent(w, (EventSent)e)),
        ExecutionSuspended => (EventKind.ExecutionSuspended, static (w, e) => w.OptionalText(((ExecutionSuspended)e).Reason)),
        ExecutionResumed => (EventKind.ExecutionResumed, static (w, e) => w.OptionalText(((ExecutionResumed)e).Reason)),
        ExecutionTerminated => (EventKind.ExecutionTerminated, static (w, e) => w.OptionalText(((ExecutionTerminated)e).Reason)),
        ExecutionRewound => (EventKind.ExecutionRewound, static (w, e) => w.OptionalText(((ExecutionRewound)e).Reason)),
        ExecutionCompleted => (EventKind.ExecutionCompleted, static (w, e) => Completed(w, (ExecutionCompleted)e)),
        _ => throw new InvalidOperationException($"No encoding for {entry.GetType().Name}."),
    };

    private static CompactWriter Answered(CompactWriter writer, Answer entry)
    {
        writer.Number(entry.Id);
        return writer;
    }

    private static CompactWriter Decided(CompactWriter writer, Decision entry)
    {
        writer.Number(entry.Id);
        return writer;
    }

    private static void Started(CompactWriter writer, ExecutionStarted entry)
    {
        writer.Text(entry.Name);
        writer.Text(entry.Input);
        writer.Id(entry.ExecutionId);
        writer.Byte(entry.Parent is null ? (byte)0 : (byte)1);
        if (entry.Parent is not { } parent)
            return;
        writer.Text(parent.InstanceId);
        writer.Id(parent.ExecutionId);
        writer.Number(parent.TaskId);
    }

    private static void Scheduled(CompactWriter writer, TaskScheduled entry)
    {
        writer.Number(entry.Id);
        writer.Text(entry.Name);
        writer.Text(entry.Input);
        writer.Number(entry.CallId);
    }

    private static void Child(CompactWriter writer, ChildCreated entry)
    {
        writer.Number(entry.Id);
        writer.Text(entry.Name);
        writer.Text(entry.InstanceId);
        writer.Text(entry.Input);
        writer.Number(entry.CallId);
    }

    private static void Raised(CompactWriter writer, EventRaised entry)
    {
        writer.Text(entry.Name);
        writer.Text(entry.Payload);
    }

    private static void Sent(CompactWriter writer, EventSent entry)
    {
        writer.Number(entry.Id);
        writer.Text(entry.InstanceId);
        writer.Text(entry.Name);
        writer.Text(entry.Payload);
    }

    private static void Completed(CompactWriter writer, ExecutionCompleted entry)
    {
        writer.Byte((byte)entry.Result);
        writer.OptionalText(entry.Output);
        writer.Failure(entry.Failure);
    }
}
