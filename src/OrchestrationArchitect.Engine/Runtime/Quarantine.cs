using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// Holds the runs that may have taken an earlier process down, and lets them go on one at a time, each noted in the
/// store before. One that was noted too often when the process died is parked.
/// </summary>
internal sealed class Quarantine(RunServices run)
{
    /// <summary>A suspect that has done no harm for so long is not what took the process down.</summary>
    private static readonly TimeSpan Probation = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    private readonly Queue<(RunSlot Slot, InstanceRow Row)> _held = new();

    /// <summary>Keeps a run held if taking it up would set code or activities going at once.</summary>
    public bool Takes(RunSlot slot, InstanceRow row)
    {
        var pending = PendingWork.Of(run.Store.Read(reader => reader.History(slot.Key)).Events);
        var now = run.Host.Clock.GetUtcNow();
        var isAtWork = !pending.HasBegun
            || pending.Open.Any(decision => decision is TaskScheduled || (decision is TimerCreated timer && timer.FireAt <= now))
            || run.Store.Read(reader => reader.Inbox(slot.Key)).Count > 0;
        if (!isAtWork)
            return false;
        lock (_gate)
            _held.Enqueue((slot, row));
        return true;
    }

    /// <summary>Lets the held runs go, one after the other.</summary>
    /// <param name="takeUp">Sets a run going again.</param>
    /// <param name="cancellationToken">The engine stops.</param>
    public void Empty(Action<RunSlot, InstanceRow> takeUp, CancellationToken cancellationToken)
    {
        while (Next() is var (slot, row))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Crashes >= run.Options.PoisonAfterCrashes)
            {
                run.Turns.Post(slot, new RunMessage.Park(new PoisonRunException(row.Crashes)));
                run.Turns.Release(slot);
                continue;
            }
            Note(slot.Key);
            takeUp(slot, row);
            run.Turns.Release(slot);
            Watch(slot, cancellationToken);
            Note(null);
        }
    }

    private (RunSlot Slot, InstanceRow Row)? Next()
    {
        lock (_gate)
            return _held.TryDequeue(out var next) ? next : null;
    }

    private void Note(long? suspect)
    {
        var write = new SuspectWrite(suspect);
        run.Store.Writer.Enqueue(write);
        write.Stored.GetAwaiter().GetResult();
    }

    private void Watch(RunSlot slot, CancellationToken cancellationToken)
    {
        var begun = run.Host.Clock.GetTimestamp();
        while (!slot.HasEnded && slot.StoredTurns == 0 && run.Host.Clock.GetElapsedTime(begun) < Probation)
            cancellationToken.WaitHandle.WaitOne(Glance);
    }
}
