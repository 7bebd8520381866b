using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Orchestrations;

namespace OrchestrationArchitect.Functions.Client;

/// <summary>Our orchestration client over that of Durable Functions.</summary>
/// <param name="current">The client of the invocation.</param>
internal sealed class FunctionsOrchestrationClient(CurrentDurableClient current) : IOrchestrationClient
{
    /// <inheritdoc/>
    /// <remarks>
    /// By the host's setting <c>overridableExistingInstanceStates</c> an ended instance would be replaced, so one is
    /// looked for first. A running one the host refuses itself; by what exception differs between versions, so the
    /// instance is looked for again.
    /// </remarks>
    public async Task<string> StartAsync<TInput, TOutput>(
        OrchestrationReference<TInput, TOutput> orchestration,
        TInput input,
        StartOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orchestration);
        var id = options?.InstanceId;
        if (id is not null)
            InstanceIdRule.Check(id);
        if (id is not null && !options!.ReplaceEnded && await ExistsAsync(id, cancellationToken))
            throw new InstanceExistsException(id);
        try
        {
            return await current.Value.ScheduleNewOrchestrationInstanceAsync(
                orchestration.Name, input, new StartOrchestrationOptions(id, options?.StartAt), cancellationToken);
        }
        catch (Exception exception) when (id is not null && exception is not OperationCanceledException)
        {
            if (await ExistsAsync(id, cancellationToken))
                throw new InstanceExistsException(id);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <remarks>The custom status comes only together with inputs and outputs, so those are always fetched.</remarks>
    public async Task<InstanceState?> GetAsync(
        string instanceId, InstanceDetail detail = InstanceDetail.InputAndOutput, CancellationToken cancellationToken = default) =>
        await current.Value.GetInstanceAsync(instanceId, getInputsAndOutputs: true, cancellationToken) is { } found
            ? await WithCauseAsync(found, InstanceMapping.ToState(found, detail), cancellationToken)
            : null;

    /// <inheritdoc/>
    public async Task<InstanceState?> WaitForEndAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(instanceId, cancellationToken))
            return null;
        var ended = await current.Value.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs: true, cancellationToken);
        return await WithCauseAsync(ended, InstanceMapping.ToState(ended, InstanceDetail.InputAndOutput), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<InstancePage> ListAsync(InstanceQuery query, CancellationToken cancellationToken = default) =>
        InstanceLister.ListAsync(current.Value, query, cancellationToken);

    /// <inheritdoc/>
    public async Task<HistoryPage> GetHistoryAsync(
        string instanceId, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        if (!await ExistsAsync(instanceId, cancellationToken))
            return new HistoryPage([], ContinuationToken: null);
        var events = await current.Value.GetOrchestrationHistoryAsync(instanceId, cancellationToken);
        return HistoryMapping.ToPage(events, continuationToken);
    }

    /// <inheritdoc/>
    public Task<ControlOutcome> RaiseEventAsync(
        string instanceId, string eventName, object? payload, CancellationToken cancellationToken = default) =>
        ControlAsync(
            instanceId,
            state => !state.IsEnded(),
            () => current.Value.RaiseEventAsync(instanceId, eventName, payload, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<ControlOutcome> TerminateAsync(
        string instanceId, string? reason, CancellationToken cancellationToken = default) =>
        ControlAsync(
            instanceId,
            state => !state.IsEnded(),
            () => current.Value.TerminateInstanceAsync(instanceId, output: reason, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Suspending what is suspended changes nothing, but the Azure Storage backend refuses to.</remarks>
    public Task<ControlOutcome> SuspendAsync(
        string instanceId, string? reason, CancellationToken cancellationToken = default) =>
        ControlAsync(
            instanceId,
            state => !state.IsEnded(),
            () => current.Value.SuspendInstanceAsync(instanceId, reason, cancellationToken),
            cancellationToken,
            done: InstanceStatus.Suspended);

    /// <inheritdoc/>
    /// <remarks>The Azure Storage backend refuses what it has not yet seen suspended; so does this.</remarks>
    public Task<ControlOutcome> ResumeAsync(
        string instanceId, string? reason, CancellationToken cancellationToken = default) =>
        ControlAsync(
            instanceId,
            state => state == InstanceStatus.Suspended,
            () => current.Value.ResumeInstanceAsync(instanceId, reason, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<ControlOutcome> RewindAsync(
        string instanceId, string? reason, CancellationToken cancellationToken = default) =>
        ControlAsync(
            instanceId,
            state => state == InstanceStatus.Failed,
            () => current.Value.RewindInstanceAsync(instanceId, reason ?? "", cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> RestartAsync(
        string instanceId, bool withNewId, CancellationToken cancellationToken = default) =>
        await ExistsAsync(instanceId, cancellationToken)
            ? await current.Value.RestartAsync(instanceId, withNewId, cancellationToken)
            : null;

    /// <inheritdoc/>
    public Task<ControlOutcome> PurgeAsync(string instanceId, CancellationToken cancellationToken = default) =>
        ControlAsync(
            instanceId,
            state => state.IsEnded(),
            () => current.Value.PurgeInstanceAsync(instanceId, options: null, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public async Task<int> PurgeAsync(PurgeFilter filter, CancellationToken cancellationToken = default)
    {
        var result = await current.Value.PurgeAllInstancesAsync(
            InstanceMapping.ToDurable(filter), options: null, cancellationToken);
        return result.PurgedInstanceCount;
    }

    /// <summary>The Azure Storage backend tells the causes of a failure in the history only.</summary>
    private async Task<InstanceState> WithCauseAsync(
        OrchestrationMetadata found, InstanceState state, CancellationToken cancellationToken)
    {
        if (state is not { Status: InstanceStatus.Failed, Failure: not null } || found.FailureDetails is not null)
            return state;
        var history = await current.Value.GetOrchestrationHistoryAsync(state.InstanceId, cancellationToken);
        return HistoryMapping.CauseOf(history) is { } cause ? state with { Failure = cause } : state;
    }

    private async Task<bool> ExistsAsync(string instanceId, CancellationToken cancellationToken) =>
        await current.Value.GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellationToken) is not null;

    /// <summary>Durable Functions accepts most commands silently, whatever the instance's status; this says what will become of them.</summary>
    private async Task<ControlOutcome> ControlAsync(
        string instanceId,
        Func<InstanceStatus, bool> allows,
        Func<Task> command,
        CancellationToken cancellationToken,
        InstanceStatus? done = null)
    {
        var found = await current.Value.GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellationToken);
        if (found is null)
            return ControlOutcome.NotFound;
        var status = InstanceMapping.ToStatus(found.RuntimeStatus);
        if (!allows(status))
            return ControlOutcome.NotAllowed;
        if (status != done)
            await command();
        return ControlOutcome.Accepted;
    }
}
