using Microsoft.Extensions.DependencyInjection;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>Makes attempts, a bounded number at a time, and hands their answers to the runs.</summary>
internal sealed class ActivityDispatcher(
    EngineHost host, EngineOptions options, Action<RunSlot, RunMessage> post) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FairQueue _line = new();
    private readonly CancellationTokenSource _shutdown = new();
    private readonly IServiceScopeFactory? _scopes = host.Services.GetService<IServiceScopeFactory>();
    private readonly ActivityThreads? _threads = options.ActivityThreads is { } count ? new ActivityThreads(count) : null;
    private int _active;
    private bool _stopped;
    private TaskCompletionSource? _idle;

    public void Enqueue(ActivityWork work)
    {
        lock (_gate)
        {
            if (_stopped)
                return;
            _line.Enqueue(work);
            EngineTelemetry.AttemptWaits();
            if (_active >= options.MaxConcurrentActivities)
                return;
            _active++;
        }
        ThreadPool.UnsafeQueueUserWorkItem(static me => _ = me.WorkAsync(), this, preferLocal: false);
    }

    /// <summary>Begins no further attempt; gives the current ones some time, then asks them to stop.</summary>
    /// <param name="grace">How long they may go on undisturbed.</param>
    public async Task StopAsync(TimeSpan grace)
    {
        Task idle;
        lock (_gate)
        {
            _stopped = true;
            while (_line.Dequeue() is not null)
                EngineTelemetry.AttemptWaitsNoMore();
            if (_active == 0)
                return;
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            idle = _idle.Task;
        }
        if (await Task.WhenAny(idle, Task.Delay(grace, host.Clock)) != idle)
            await _shutdown.CancelAsync();
    }

    public void Dispose()
    {
        _threads?.Dispose();
        _shutdown.Dispose();
    }

    private async Task WorkAsync()
    {
        while (Next() is { } work)
        {
            if (!work.IsStale)
                await AttemptAsync(work);
        }
    }

    private ActivityWork? Next()
    {
        lock (_gate)
        {
            if (!_stopped && _line.Dequeue() is { } work)
            {
                EngineTelemetry.AttemptWaitsNoMore();
                return work;
            }
            _active--;
            if (_active == 0)
                _idle?.TrySetResult();
            return null;
        }
    }

    private async Task AttemptAsync(ActivityWork work)
    {
        Answer answer;
        var begun = host.Clock.GetTimestamp();
        var span = EngineTelemetry.BeginAttempt(work);
        try
        {
            answer = new TaskCompleted(default, work.TaskId, await RunUnderLeaseAsync(work));
        }
        catch (OperationCanceledException) when (_shutdown.IsCancellationRequested)
        {
            // The attempt is made again after the restart.
            EngineTelemetry.EndAttempt(span, work, succeeded: null, host.Clock.GetElapsedTime(begun));
            return;
        }
#pragma warning disable CA1031 // Whatever an activity throws is its failure.
        catch (Exception e)
#pragma warning restore CA1031
        {
            answer = new TaskFailed(default, work.TaskId, FailureDetails.From(e));
        }
        EngineTelemetry.EndAttempt(span, work, answer is TaskCompleted, host.Clock.GetElapsedTime(begun));
        post(work.Slot, new RunMessage.Arrive(answer) { Execution = work.Execution });
    }

    private async Task<string> RunUnderLeaseAsync(ActivityWork work)
    {
        if (options.ActivityLease is not { } length)
            return await OnThreadAsync(() => RunAsync(work, null, _shutdown.Token));
        using var lease = new ActivityLease(length, host.Clock, _shutdown.Token);
        return await lease.HoldAsync(OnThreadAsync(() => RunAsync(work, lease.Renew, lease.Token)));
    }

    private Task<string> OnThreadAsync(Func<Task<string>> attempt) => _threads is null
        ? attempt()
        : Task.Factory.StartNew(attempt, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _threads).Unwrap();

    private async Task<string> RunAsync(ActivityWork work, Action? onHeartbeat, CancellationToken stop)
    {
        var activity = host.Registry.FindActivity(work.Name) ?? throw new NotRegisteredException("activity", work.Name);
        var context = new ActivityContext(work.Slot.Id, work.Name, work.IdempotencyKey, onHeartbeat);
        if (_scopes is null)
            return await activity.RunAsync(host.Services, context, work.Input, stop);
        await using var scope = _scopes.CreateAsyncScope();
        return await activity.RunAsync(scope.ServiceProvider, context, work.Input, stop);
    }
}
