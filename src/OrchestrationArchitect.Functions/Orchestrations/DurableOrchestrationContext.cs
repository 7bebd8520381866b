using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Retries;
using DurableFailure = Microsoft.DurableTask.TaskFailedException;
using TaskFailedException = OrchestrationArchitect.Durable.Failures.TaskFailedException;

namespace OrchestrationArchitect.Functions.Orchestrations;

/// <summary>Our orchestration context over that of Durable Functions.</summary>
/// <remarks>
/// Every await here continues on the orchestrator's own scheduler: nothing may be awaited that does not come from
/// <paramref name="inner"/>, and <c>ConfigureAwait(false)</c> would break replay.
/// </remarks>
internal sealed class DurableOrchestrationContext(TaskOrchestrationContext inner) : IOrchestrationContext
{
    private ILogger? _logger;

    public string InstanceId => inner.InstanceId;

    public string Name => inner.Name.Name;

    public string? ParentInstanceId => inner.Parent?.InstanceId;

    public DateTimeOffset UtcNow => new(DateTime.SpecifyKind(inner.CurrentUtcDateTime, DateTimeKind.Utc));

    public bool IsReplaying => inner.IsReplaying;

    public ILogger Logger => _logger ??= inner.CreateReplaySafeLogger($"OrchestrationArchitect.{Name}");

    public Guid NewGuid() => inner.NewGuid();

    public async Task<TOutput> CallActivityAsync<TInput, TOutput>(
        ActivityReference<TInput, TOutput> activity, TInput input, TaskRetryPolicy retry)
    {
        var tally = new AttemptTally(retry);
        try
        {
            // With a policy Durable Functions sets a timer after the last attempt, which a rewind would stumble over.
            var options = retry.MaxAttempts > 1
                ? new TaskOptions(TaskRetryOptions.FromRetryPolicy(RetryMapping.ToDurable(retry, tally)))
                : new TaskOptions();
            return await inner.CallActivityAsync<TOutput>(activity.Name, input, options);
        }
        catch (DurableFailure failure)
        {
            throw new TaskFailedException(activity.Name, FailureMapping.Of(failure), tally.Made);
        }
    }

    public async Task<TOutput> CallSubOrchestrationAsync<TInput, TOutput>(
        OrchestrationReference<TInput, TOutput> orchestration,
        TInput input,
        string? instanceId = null,
        TaskRetryPolicy? retry = null)
    {
        var tally = new AttemptTally(retry ?? TaskRetryPolicy.Once);
        try
        {
            var policy = retry is null ? null : TaskRetryOptions.FromRetryPolicy(RetryMapping.ToDurable(retry, tally));
            var options = new SubOrchestrationOptions(policy, instanceId);
            return await inner.CallSubOrchestratorAsync<TOutput>(orchestration.Name, input, options);
        }
        catch (DurableFailure failure)
        {
            throw new TaskFailedException(orchestration.Name, FailureMapping.Of(failure), tally.Made);
        }
    }

    public Task CreateTimerAsync(DateTimeOffset fireAt, CancellationToken cancellationToken = default) =>
        inner.CreateTimer(fireAt.UtcDateTime, cancellationToken);

    public Task<TPayload> WaitForEventAsync<TPayload>(string eventName, CancellationToken cancellationToken = default) =>
        inner.WaitForExternalEvent<TPayload>(eventName, cancellationToken);

    /// <summary>The real signature wants a payload but passes a missing one on as none.</summary>
    public void SendEvent(string instanceId, string eventName, object? payload) =>
        inner.SendEvent(instanceId, eventName, payload!);

    /// <summary>The host would refuse a large one too, but after the orchestrator's turn, and fail the run without a word.</summary>
    public void SetCustomStatus(object? status)
    {
        CustomStatusRule.Check(status is null ? null : JsonSerializer.Serialize(status, DesignJson.Compact));
        inner.SetCustomStatus(status);
    }

    public void ContinueAsNew(object? input, bool preserveUnprocessedEvents = true) =>
        inner.ContinueAsNew(input, preserveUnprocessedEvents);
}
