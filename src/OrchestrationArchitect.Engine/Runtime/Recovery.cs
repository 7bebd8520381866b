using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// Takes up the runs that an earlier process left: reads each history once and sets its unanswered decisions going
/// again. Code is replayed only when an event for it comes. Goes on in the background while new runs begin.
/// </summary>
internal sealed partial class Recovery(RunServices run, ILogger logger)
{
    private const int PageSize = 500;

    private readonly Quarantine _quarantine = new(run);

    /// <summary>Recovers every run that was live when it was called.</summary>
    /// <param name="upTo">The highest key of an earlier process.</param>
    /// <param name="cancellationToken">The engine stops.</param>
    public async Task RecoverAllAsync(long upTo, CancellationToken cancellationToken)
    {
        var after = 0L;
        var count = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var page = run.Store.Read(reader => reader.Live(after, PageSize));
            foreach (var (key, id) in page.TakeWhile(live => live.Key <= upTo))
            {
                cancellationToken.ThrowIfCancellationRequested();
                after = key;
                count++;
                Recover(key, id);
            }
            if (page.Count == 0 || page[^1].Key > upTo || after >= upTo)
                break;
        }
        if (count > 0)
            LogRecovered(count);
        await _quarantine.EmptyAsync(TryTakeUp, cancellationToken);
    }

    /// <summary>The slot of a live run, recovered now if it was not yet; <see langword="null"/> if it is not live.</summary>
    public RunSlot? Find(string id)
    {
        if (run.Directory.TryGet(id, out var slot))
            return slot;
        if (run.Store.Read(reader => reader.Find(id)) is not { } row || row.Status.IsEnded())
            return null;
        Recover(row.Key, id);
        return run.Directory.TryGet(id, out slot) ? slot : null;
    }

    private void Recover(long key, string id)
    {
        var slot = RunSlot.Held(key, id);
        if (!run.Directory.TryAdd(slot))
            return;
        try
        {
            if (run.Store.Read(reader => reader.Find(id)) is { } row && row.Key == key && !row.Status.IsEnded())
            {
                if (row.Crashes < CrashLedger.Suspect || !_quarantine.Takes(slot, row))
                    TryTakeUp(slot, row);
                return;
            }
            Close(slot);
        }
        catch (HistoryCorruptException e)
        {
            Close(slot);
            LogUnreadable(e, id);
        }
        run.Turns.Release(slot);
    }

    private void TryTakeUp(RunSlot slot, InstanceRow row)
    {
        try
        {
            TakeUp(slot, row);
        }
        catch (HistoryCorruptException e)
        {
            Close(slot);
            LogUnreadable(e, row.Id);
        }
        run.Turns.Release(slot);
    }

    private void Close(RunSlot slot)
    {
        slot.HasEnded = true;
        slot.Move();
        run.Directory.Remove(slot);
    }

    private void TakeUp(RunSlot slot, InstanceRow row)
    {
        var (events, next) = run.Store.Read(reader => reader.History(slot.Key));
        var pending = PendingWork.Of(events);
        var started = pending.Started ?? throw new HistoryCorruptException("it has no beginning");
        slot.NextPiece = next;
        slot.LastAt = events[^1].At;
        slot.Status = row.Status;
        slot.ExecutionId = new(started.ExecutionId);
        if (!pending.HasBegun)
            run.BeginAt(slot, row.StartAt);
        foreach (var decision in pending.Open)
        {
            run.Effects.CarryOut(slot, decision);
            if (decision is ChildCreated child)
                ChildSettlement.Settle(run, slot, child, rewind: false);
        }
        var letters = run.Store.Read(reader => reader.Inbox(slot.Key));
        slot.RecoveredInbox = [.. letters.Select(letter => letter.Id)];
        foreach (var (inboxId, raised) in letters)
            run.Turns.Post(slot, new RunMessage.Arrive(raised) { InboxId = inboxId, IsRecovered = true });
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Runs of an earlier process could not be taken up; restart the engine.")]
    public partial void LogBroken(Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Took up {Count} runs that an earlier process left.")]
    private partial void LogRecovered(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The history of run {InstanceId} cannot be read; the run is left as it is.")]
    private partial void LogUnreadable(Exception error, string instanceId);
}
