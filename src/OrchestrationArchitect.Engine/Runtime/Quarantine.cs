using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Engine.Client;
using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// Holds the runs that may have taken an earlier process down and lets them go on under watch, as <see cref="Trial"/>
/// plans it. Whoever is alone to blame, often enough, is parked. So a culprit among many is found in a few deaths, and
/// the many lose little time.
/// </summary>
internal sealed partial class Quarantine(RunServices run)
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
            foreach (var suspect in poison)
                await ParkAsync(suspect, cancellationToken);
            foreach (var trial in Trial.Plan([.. held.Where(suspect => !poison.Contains(suspect))]))
                await TryAsync(trial, takeUp, cancellationToken);
        }
    }

    private async Task ParkAsync(Suspect suspect, CancellationToken cancellationToken)
    {
        var why = new PoisonRunException(suspect.Row.Crashes);
        try
        {
            if (run.Host.OnPoison is { } tell)
                await tell(State(suspect.Row, why), cancellationToken);
        }
#pragma warning disable CA1031 // Whatever the host throws, the run must not take the process down again.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogUntold(run.Log, e, suspect.Row.Id);
        }
        LogParked(run.Log, suspect.Row.Id, suspect.Row.Crashes);
        run.Turns.Post(suspect.Slot, new RunMessage.Park(why));
        run.Turns.Release(suspect.Slot);
    }

    private InstanceState State(InstanceRow row, PoisonRunException why) =>
        run.Store.Read(reader => InstanceView.Of(reader, row, InstanceDetail.InputAndOutput)) with
        {
            Status = InstanceStatus.Failed,
            Failure = FailureDetails.From(why),
        };

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

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {InstanceId} took the process down {Crashes} times and is parked.")]
    private static partial void LogParked(ILogger logger, string instanceId, int crashes);

    [LoggerMessage(Level = LogLevel.Error, Message = "The host could not be told that run {InstanceId} is parked.")]
    private static partial void LogUntold(ILogger logger, Exception error, string instanceId);

    private Task NoteAsync(IReadOnlyCollection<long> keys, Watched how)
    {
        var write = new WatchWrite(keys, how);
        run.Store.Writer.Enqueue(write);
        return write.Stored;
    }
}
