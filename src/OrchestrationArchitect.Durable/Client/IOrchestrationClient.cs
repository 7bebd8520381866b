using OrchestrationArchitect.Durable.Orchestrations;

namespace OrchestrationArchitect.Durable.Client;

/// <summary>Starts, watches and steers instances from outside.</summary>
public interface IOrchestrationClient
{
    /// <summary>Starts an instance and returns once it is stored.</summary>
    /// <param name="orchestration">Which orchestration.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">Its id and start time; <see langword="null"/> for a new id, at once.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    /// <returns>The instance's id.</returns>
    /// <exception cref="InstanceExistsException">An instance of that id exists and its status is not reusable.</exception>
    Task<string> StartAsync<TInput, TOutput>(
        OrchestrationReference<TInput, TOutput> orchestration,
        TInput input,
        StartOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>An instance's state; <see langword="null"/> if there is none of that id.</summary>
    Task<InstanceState?> GetAsync(
        string instanceId, InstanceDetail detail = InstanceDetail.InputAndOutput, CancellationToken cancellationToken = default);

    /// <summary>Waits until an instance has ended and returns its state; <see langword="null"/> if there is none.</summary>
    Task<InstanceState?> WaitForEndAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Instances that match, newest first, a page at a time.</summary>
    Task<InstancePage> ListAsync(InstanceQuery query, CancellationToken cancellationToken = default);

    /// <summary>An instance's history, oldest event first, a page at a time.</summary>
    Task<HistoryPage> GetHistoryAsync(
        string instanceId, string? continuationToken = null, CancellationToken cancellationToken = default);

    /// <summary>Hands an event to an instance.</summary>
    Task<ControlOutcome> RaiseEventAsync(
        string instanceId, string eventName, object? payload, CancellationToken cancellationToken = default);

    /// <summary>Ends an instance at its next event; running activities finish unheard.</summary>
    Task<ControlOutcome> TerminateAsync(string instanceId, string? reason, CancellationToken cancellationToken = default);

    /// <summary>Holds an instance back from handling events.</summary>
    Task<ControlOutcome> SuspendAsync(string instanceId, string? reason, CancellationToken cancellationToken = default);

    /// <summary>Lets a suspended instance go on.</summary>
    Task<ControlOutcome> ResumeAsync(string instanceId, string? reason, CancellationToken cancellationToken = default);

    /// <summary>Takes a failed instance back to before its failed tasks and runs it again from there.</summary>
    Task<ControlOutcome> RewindAsync(string instanceId, string? reason, CancellationToken cancellationToken = default);

    /// <summary>Starts an ended instance's orchestration again with the same input.</summary>
    /// <param name="instanceId">The ended instance.</param>
    /// <param name="withNewId">Under a new id, or in place of the old one.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    /// <returns>The id it runs under; <see langword="null"/> if there is no such instance.</returns>
    /// <exception cref="InvalidOperationException">It has not ended and is to be restarted in place.</exception>
    Task<string?> RestartAsync(string instanceId, bool withNewId, CancellationToken cancellationToken = default);

    /// <summary>Deletes an ended instance with its history.</summary>
    Task<ControlOutcome> PurgeAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>Deletes every ended instance that matches; returns how many.</summary>
    Task<int> PurgeAsync(PurgeFilter filter, CancellationToken cancellationToken = default);
}
