using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// Holds the runs that may have taken an earlier process down and lets them go on under watch, as <see cref="Trial"/>
/// plans it. Whoever is alone to blame, often enough, is parked. So a culprit among many is found in a few deaths, and
/// the many lose little time.
/// </summary>
internal sealed class Quarantine(RunServices run)
{
    /// <summary>A suspect that has done no harm for so long is not what took the process down.</summary>
    private static readonly TimeSpan Probation = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly List<Suspect> _held = [];
    private readonly long _begun = run.Host.Clock.GetTimestamp();

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
            _held.Add(new Suspect(slot, row));
        return true;
    }

    /// <summary>Lets the held runs go, one trial after the other.</summary>
    /// <param name="takeUp">Sets a run going again and lets it take its turns.</param>
    /// <param name="cancellationToken">The engine stops.</param>
    public async Task EmptyAsync(Action<RunSlot, InstanceRow> takeUp, CancellationToken cancellationToken)
    {
        while (TakeAll() is { Count: > 0 } held)
        {
            var poison = held.Where(suspect => run.Store.Crash.Poison.Contains(suspect.Row.Key)).ToHashSet();
            foreach (var (slot, row) in poison)
            {
                run.Turns.Post(slot, new RunMessage.Park(new PoisonRunException(row.Crashes)));
                run.Turns.Release(slot);
            }
            foreach (var trial in Trial.Plan([.. held.Where(suspect => !poison.Contains(suspect))]))
                await TryAsync(trial, takeUp, cancellationToken);
        }
    }

    private List<Suspect> TakeAll()
    {
        lock (_gate)
        {
            var all = _held.ToList();
            _held.Clear();
            return all;
        }
    }

    private async Task TryAsync(Trial trial, Action<RunSlot, InstanceRow> takeUp, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var early = trial.Uptime - run.Host.Clock.GetElapsedTime(_begun);
        if (early > TimeSpan.Zero)
            await Task.Delay(early, run.Host.Clock, cancellationToken);
        await NoteAsync([.. trial.Suspects.Select(suspect => suspect.Row.Key)], trial.How);
        foreach (var (slot, row) in trial.Suspects)
            takeUp(slot, row);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(
            Task.WhenAll(trial.Suspects.Select(suspect => suspect.Slot.Moved)),
            Task.Delay(Probation, run.Host.Clock, enough.Token));
        await enough.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        await NoteAsync([], Watched.No);
    }

    private Task NoteAsync(IReadOnlyCollection<long> keys, Watched how)
    {
        var write = new WatchWrite(keys, how);
        run.Store.Writer.Enqueue(write);
        return write.Stored;
    }
}
