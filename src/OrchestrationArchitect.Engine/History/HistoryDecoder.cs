using OrchestrationArchitect.Durable.Failures;

namespace OrchestrationArchitect.Engine.History;

/// <summary>Bytes as events; the other side of <see cref="HistoryEncoder"/>.</summary>
internal static class HistoryDecoder
{
    /// <exception cref="HistoryCorruptException">The bytes are no history.</exception>
    public static void Decode(ReadOnlySpan<byte> data, ICollection<HistoryEvent> into)
    {
        var reader = new CompactReader(data);
        var format = reader.Byte();
        if (format != HistoryEncoder.Format)
            throw new HistoryCorruptException($"its format {format} is unknown to this version");
        var at = reader.Instant();
        while (!reader.AtEnd)
        {
            var kind = (EventKind)reader.Byte();
            var ticks = reader.Number();
            if (ticks < 0 || ticks > DateTime.MaxValue.Ticks - at.Ticks)
                throw new HistoryCorruptException("a time is out of range");
            at = at.AddTicks(ticks);
            into.Add(Decode(ref reader, kind, at));
        }
    }

    private static HistoryEvent Decode(ref CompactReader reader, EventKind kind, DateTimeOffset at) => kind switch
    {
        EventKind.ExecutionStarted => Started(ref reader, at),
        EventKind.OrchestratorStarted => new OrchestratorStarted(at),
        EventKind.TaskScheduled => new TaskScheduled(at, reader.Number(), reader.Text(), reader.Text(), reader.Number()),
        EventKind.TaskCompleted => new TaskCompleted(at, reader.Number(), reader.Text()),
        EventKind.TaskFailed => new TaskFailed(at, reader.Number(), reader.RequiredFailure()),
        EventKind.TimerCreated => new TimerCreated(at, reader.Number(), reader.Instant()),
        EventKind.TimerFired => new TimerFired(at, reader.Number()),
        EventKind.ChildCreated => new ChildCreated(
            at, reader.Number(), reader.Text(), reader.Text(), reader.Text(), reader.Number()),
        EventKind.ChildCompleted => new ChildCompleted(at, reader.Number(), reader.Text()),
        EventKind.ChildFailed => new ChildFailed(at, reader.Number(), reader.RequiredFailure()),
        EventKind.EventRaised => new EventRaised(at, reader.Text(), reader.Text()),
        EventKind.EventSent => new EventSent(at, reader.Number(), reader.Text(), reader.Text(), reader.Text()),
        EventKind.ExecutionSuspended => new ExecutionSuspended(at, reader.OptionalText()),
        EventKind.ExecutionResumed => new ExecutionResumed(at, reader.OptionalText()),
        EventKind.ExecutionTerminated => new ExecutionTerminated(at, reader.OptionalText()),
        EventKind.ExecutionRewound => new ExecutionRewound(at, reader.OptionalText()),
        EventKind.ExecutionCompleted => Completed(ref reader, at),
        _ => throw new HistoryCorruptException($"the event kind {(byte)kind} is unknown to this version"),
    };

    private static ExecutionStarted Started(ref CompactReader reader, DateTimeOffset at)
    {
        var name = reader.Text();
        var input = reader.Text();
        var execution = reader.Id();
        var parent = reader.Byte() == 0 ? null : new ParentLink(reader.Text(), reader.Id(), reader.Number());
        return new ExecutionStarted(at, name, input, execution, parent);
    }

    private static ExecutionCompleted Completed(ref CompactReader reader, DateTimeOffset at)
    {
        var result = (RunResult)reader.Byte();
        if (!Enum.IsDefined(result))
            throw new HistoryCorruptException("its end is of an unknown kind");
        var output = reader.OptionalText();
        FailureDetails? failure = reader.Failure();
        return new ExecutionCompleted(at, result, output, failure);
    }
}
