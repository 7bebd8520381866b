using System.Text.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Runtime;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Client;

/// <summary>The engine's client. Commands return once their effect is stored.</summary>
/// <param name="session">The session that runs now.</param>
/// <exception cref="EngineStoreException">Thrown by every method while the engine cannot use its database.</exception>
internal sealed class EngineClient(Func<EngineSession> session) : IOrchestrationClient
{
    public async Task<string> StartAsync<TInput, TOutput>(
        OrchestrationReference<TInput, TOutput> orchestration,
        TInput input,
        StartOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orchestration);
        var run = session().Run;
        return await StartAsync(
            run, orchestration.Name, JsonSerializer.Serialize(input, run.Registry.Json), options ?? new StartOptions(), cancellationToken);
    }

    public Task<InstanceState?> GetAsync(
        string instanceId,
        InstanceDetail detail = InstanceDetail.InputAndOutput,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(session().Run.Store.Read(
            reader => reader.Find(instanceId) is { } row ? InstanceView.Of(reader, row, detail) : null));
    }

    public async Task<InstanceState?> WaitForEndAsync(string instanceId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var ended = session().Run.Waiters.Wait(instanceId);
            var state = await GetAsync(instanceId, InstanceDetail.InputAndOutput, cancellationToken);
            if (state is null || state.Status.IsEnded())
            {
                session().Run.Waiters.Ended(instanceId);
                return state;
            }
            await ended.WaitAsync(cancellationToken);
        }
    }

    public Task<InstancePage> ListAsync(InstanceQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(session().Run.Store.Read(reader => InstanceSearch.Page(reader, query)));
    }

    public Task<HistoryPage> GetHistoryAsync(
        string instanceId, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(session().Run.Store.Read(
            reader => HistoryPages.Read(reader, instanceId, continuationToken)));
    }

    public Task<ControlOutcome> RaiseEventAsync(
        string instanceId, string eventName, object? payload, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var json = JsonSerializer.Serialize(payload, payload?.GetType() ?? typeof(object), session().Run.Registry.Json);
        return CommandAsync(instanceId, new EventRaised(default, eventName, json), cancellationToken);
    }

    public Task<ControlOutcome> TerminateAsync(
        string instanceId, string? reason, CancellationToken cancellationToken = default) =>
        CommandAsync(instanceId, new ExecutionTerminated(default, reason), cancellationToken);

    public Task<ControlOutcome> SuspendAsync(
        string instanceId, string? reason, CancellationToken cancellationToken = default) =>
        CommandAsync(instanceId, new ExecutionSuspended(default, reason), cancellationToken);

    public Task<ControlOutcome> ResumeAsync(
        string instanceId, string? reason, CancellationToken cancellationToken = default) =>
        CommandAsync(instanceId, new ExecutionResumed(default, reason), cancellationToken);

    public async Task<ControlOutcome> RewindAsync(
        string instanceId, string? reason, CancellationToken cancellationToken = default)
    {
        var run = session().Run;
        if (run.Store.Read(reader => reader.Find(instanceId)) is not { } row)
            return ControlOutcome.NotFound;
        return row.Status == InstanceStatus.Failed
            ? await PostAsync(run, run.SlotOfEnded(row), new RunMessage.Rewind(reason), cancellationToken)
            : ControlOutcome.NotAllowed;
    }

    public async Task<string?> RestartAsync(
        string instanceId, bool withNewId, CancellationToken cancellationToken = default)
    {
        var run = session().Run;
        if (run.Store.Read(reader => reader.Find(instanceId)) is not { } row)
            return null;
        if (!withNewId && !row.Status.IsEnded())
            throw new InvalidOperationException($"Run '{instanceId}' has not ended; it can only be restarted under a new id.");
        var started = run.Store.Read(reader => reader.Ends(row.Key)).Started
            ?? throw new HistoryCorruptException("it has no beginning");
        var options = withNewId
            ? new StartOptions()
            : new StartOptions { InstanceId = instanceId, ReplaceEnded = true };
        return await StartAsync(run, started.Name, started.Input, options, cancellationToken);
    }

    public async Task<ControlOutcome> PurgeAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        var run = session().Run;
        if (run.Store.Read(reader => reader.Find(instanceId)) is not { } row)
            return ControlOutcome.NotFound;
        return row.Status.IsEnded() && await PurgeAsync(run, [instanceId], cancellationToken) > 0
            ? ControlOutcome.Accepted
            : ControlOutcome.NotAllowed;
    }

    public async Task<int> PurgeAsync(PurgeFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var run = session().Run;
        var count = 0;
        while (true)
        {
            // A part at a time, so that runs under way are not held up.
            var ids = run.Store.Read(reader => InstanceSearch.Purgeable(reader, filter));
            if (ids.Count == 0)
                return count;
            var purged = await PurgeAsync(run, ids, cancellationToken);
            if (purged == 0)
                return count;
            count += purged;
        }
    }

    private async Task<string> StartAsync(
        RunServices run, string name, string input, StartOptions options, CancellationToken cancellationToken)
    {
        if (options.InstanceId is { } id)
            InstanceIdRule.Check(id);
        await EnterAsync(run, cancellationToken);
        RunSlot? slot = null;
        try
        {
            var now = run.Host.Clock.GetUtcNow();
            var execution = Guid.CreateVersion7(now);
            var row = new InstanceRow(
                run.Store.NextInstanceKey(), options.InstanceId ?? execution.ToString("N"), name, InstanceStatus.Pending,
                now, options.StartAt?.ToUniversalTime(), null, null, null);
            var write = new StartWrite(
                run, row, new ExecutionStarted(now, name, input, execution, null), options.ReplaceEnded);
            run.Store.Writer.Enqueue(write);
            slot = await write.Stored.WaitAsync(cancellationToken);
            return row.Id;
        }
        finally
        {
            // More runs than can begin must not pile up; one that begins later waits in the store.
            if (slot is null || options.StartAt is not null)
                run.Commands.Release();
            else
                slot.WhenMoved(() => run.Commands.Release());
        }
    }

    private async Task<ControlOutcome> CommandAsync(string instanceId, Arrival command, CancellationToken cancellationToken)
    {
        var current = session();
        if (current.Recovery.Find(instanceId) is { } slot)
            return await PostAsync(current.Run, slot, new RunMessage.Arrive(command), cancellationToken);
        return current.Run.Store.Read(reader => reader.Find(instanceId)) is null
            ? ControlOutcome.NotFound
            : ControlOutcome.NotAllowed;
    }

    private async Task<ControlOutcome> PostAsync(
        RunServices run, RunSlot slot, RunMessage message, CancellationToken cancellationToken)
    {
        var outcome = new TaskCompletionSource<ControlOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        await EnterAsync(run, cancellationToken);
        try
        {
            run.Turns.Post(slot, message with { Outcome = outcome });
            await Task.WhenAny(outcome.Task, run.Closed.Task).WaitAsync(cancellationToken);
            return outcome.Task.IsCompleted ? await outcome.Task : throw Stopped();
        }
        finally
        {
            run.Commands.Release();
        }
    }

    /// <summary>Waits until a command may be given.</summary>
    private static async Task EnterAsync(RunServices run, CancellationToken cancellationToken)
    {
        if (run.Commands.Wait(0, CancellationToken.None))
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, run.Stopping.Token);
        try
        {
            await run.Commands.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (run.Stopping.IsCancellationRequested)
        {
            throw Stopped();
        }
    }

    private static EngineStoreException Stopped() =>
        new(StoreProblem.Stopped, "The engine stopped before the command was stored. Give it again once the engine runs.");

    private static async Task<int> PurgeAsync(
        RunServices run, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var write = new PurgeWrite(ids);
        run.Store.Writer.Enqueue(write);
        return await write.Purged.WaitAsync(cancellationToken);
    }
}
