using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Retries;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>What orchestrator code sees of its execution.</summary>
/// <remarks>Its own awaits do not capture the turn's context: an answer then passes through them at once, and code
/// that says ConfigureAwait(false) goes on within the turn too.</remarks>
internal sealed class RunContext : IOrchestrationContext
{
    private readonly RunExecution _run;
    private readonly JsonSerializerOptions _json;
    private long _guids;

    public RunContext(RunExecution run, JsonSerializerOptions json, ILogger logger)
    {
        _run = run;
        _json = json;
        Logger = new ReplaySafeLogger(logger, () => _run.IsReplaying);
    }

    public string InstanceId => _run.InstanceId;

    public string Name => _run.Started.Name;

    public string? ParentInstanceId => _run.Started.Parent?.InstanceId;

    public DateTimeOffset UtcNow => _run.Now;

    public bool IsReplaying => _run.IsReplaying;

    public ILogger Logger { get; }

    public Guid NewGuid()
    {
        _run.EnsureOnTurn();
        return NameBasedGuid.Create(_run.Started.ExecutionId, (_guids++).ToString(CultureInfo.InvariantCulture));
    }

    public Task<TOutput> CallActivityAsync<TInput, TOutput>(
        ActivityReference<TInput, TOutput> activity, TInput input, TaskRetryPolicy retry)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(retry);
        var json = JsonSerializer.Serialize(input, _json);
        return CallAsync<TOutput>(activity.Name, retry, callId => _run.Decide(
            new Draft(EventKind.TaskScheduled, activity.Name),
            id => new TaskScheduled(_run.Now, id, activity.Name, json, callId < 0 ? id : callId)));
    }

    public Task<TOutput> CallSubOrchestrationAsync<TInput, TOutput>(
        OrchestrationReference<TInput, TOutput> orchestration,
        TInput input,
        string? instanceId = null,
        TaskRetryPolicy? retry = null)
    {
        ArgumentNullException.ThrowIfNull(orchestration);
        if (instanceId is not null)
            InstanceIdRule.Check(instanceId);
        var json = JsonSerializer.Serialize(input, _json);
        return CallAsync<TOutput>(orchestration.Name, retry ?? TaskRetryPolicy.Once, callId => _run.Decide(
            new Draft(EventKind.ChildCreated, orchestration.Name),
            id => new ChildCreated(
                _run.Now, id, orchestration.Name, instanceId ?? InstanceIds.OfChild(_run.Started.ExecutionId, id), json,
                callId < 0 ? id : callId)));
    }

    public async Task CreateTimerAsync(DateTimeOffset fireAt, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var timer = _run.Decide(
            new Draft(EventKind.TimerCreated, null), id => new TimerCreated(_run.Now, id, fireAt.ToUniversalTime()));
        using var registration = cancellationToken.Register(() => _run.GiveUp(timer, cancellationToken));
        await timer.Result.ConfigureAwait(false);
    }

    public async Task<TPayload> WaitForEventAsync<TPayload>(
        string eventName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        _run.EnsureOnTurn();
        cancellationToken.ThrowIfCancellationRequested();
        var wait = _run.Mailbox.Wait(eventName);
        using var registration = cancellationToken.Register(() => _run.GiveUp(eventName, wait, cancellationToken));
        return JsonSerializer.Deserialize<TPayload>(await wait.Task.ConfigureAwait(false), _json)!;
    }

    public void SendEvent(string instanceId, string eventName, object? payload)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var json = Serialize(payload);
        _run.Decide(
            new Draft(EventKind.EventSent, eventName),
            id => new EventSent(_run.Now, id, instanceId, eventName, json),
            isAwaited: false);
    }

    public void SetCustomStatus(object? status)
    {
        var json = status is null ? null : Serialize(status);
        CustomStatusRule.Check(json);
        _run.SetStatus(json);
    }

    public void ContinueAsNew(object? input, bool preserveUnprocessedEvents = true)
    {
        _run.EnsureOnTurn();
        _run.Successor = (Serialize(input), preserveUnprocessedEvents);
    }

    private async Task<TOutput> CallAsync<TOutput>(string name, TaskRetryPolicy retry, Func<long, OpenTask> attempt)
    {
        var begun = UtcNow;
        var callId = -1L;
        for (var number = 1; ; number++)
        {
            var task = attempt(callId);
            var answer = await task.Result.ConfigureAwait(false);
            callId = task.CallId;
            if (Succeeded(answer) is { } result)
                return JsonSerializer.Deserialize<TOutput>(result, _json)!;
            var failure = Failed(answer);
            if (!retry.Allows(failure, number, UtcNow - begun))
                throw new TaskFailedException(name, failure, number);
            await this.CreateTimerAsync(retry.PauseAfter(number)).ConfigureAwait(false);
        }
    }

    private static string? Succeeded(Answer answer) =>
        answer switch { TaskCompleted task => task.Result, ChildCompleted child => child.Result, _ => null };

    private static FailureDetails Failed(Answer answer) => answer switch
    {
        TaskFailed task => task.Failure,
        ChildFailed child => child.Failure,
        _ => throw new InvalidOperationException($"{answer.GetType().Name} is no answer to a call."),
    };

    private string Serialize(object? value) =>
        JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), _json);
}
