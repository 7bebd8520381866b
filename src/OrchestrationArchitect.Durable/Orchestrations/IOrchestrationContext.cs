using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Durable.Orchestrations;

/// <summary>
/// All that orchestrator code may touch. The code is replayed from history after every event, so it must be
/// deterministic: time, ids and every effect come from here, and nothing but tasks made here is awaited.
/// </summary>
public interface IOrchestrationContext
{
    /// <summary>The id of this instance.</summary>
    string InstanceId { get; }

    /// <summary>The name of the orchestration.</summary>
    string Name { get; }

    /// <summary>The id of the instance that called this one; <see langword="null"/> at the top.</summary>
    string? ParentInstanceId { get; }

    /// <summary>The time of the event being handled; the same on every replay.</summary>
    DateTimeOffset UtcNow { get; }

    /// <summary>True while events that were handled before are replayed.</summary>
    bool IsReplaying { get; }

    /// <summary>A logger that is silent during replay.</summary>
    ILogger Logger { get; }

    /// <summary>A name-based UUID, the same on every replay.</summary>
    Guid NewGuid();

    /// <summary>Runs an activity, at least once, and returns its result.</summary>
    /// <exception cref="TaskFailedException">Its last attempt failed; <see cref="TaskFailedException.Failure"/> says how.</exception>
    Task<TOutput> CallActivityAsync<TInput, TOutput>(
        ActivityReference<TInput, TOutput> activity, TInput input, TaskRetryPolicy retry);

    /// <summary>Runs another orchestration as a child and returns its result.</summary>
    /// <param name="orchestration">Which one.</param>
    /// <param name="input">Its input.</param>
    /// <param name="instanceId">The child's id; <see langword="null"/> derives one from this instance's.</param>
    /// <param name="retry">How a failed child is repeated, each time as a new instance.</param>
    /// <exception cref="TaskFailedException">Its last attempt failed.</exception>
    Task<TOutput> CallSubOrchestrationAsync<TInput, TOutput>(
        OrchestrationReference<TInput, TOutput> orchestration,
        TInput input,
        string? instanceId = null,
        TaskRetryPolicy? retry = null);

    /// <summary>Completes when <see cref="UtcNow"/> has reached a time, across restarts.</summary>
    /// <param name="fireAt">When; a past time completes at once.</param>
    /// <param name="cancellationToken">Cancels the timer; the task is then cancelled.</param>
    Task CreateTimerAsync(DateTimeOffset fireAt, CancellationToken cancellationToken = default);

    /// <summary>Completes with the payload of the next event of a name; events that came before the wait count.</summary>
    /// <param name="eventName">The name, compared without regard to case.</param>
    /// <param name="cancellationToken">Gives the wait up; the task is then cancelled and takes no event.</param>
    Task<TPayload> WaitForEventAsync<TPayload>(string eventName, CancellationToken cancellationToken = default);

    /// <summary>Sends an event to another instance; it is lost if that instance does not exist.</summary>
    void SendEvent(string instanceId, string eventName, object? payload);

    /// <summary>Sets what a status query shows; at most 16 KB as JSON.</summary>
    void SetCustomStatus(object? status);

    /// <summary>
    /// Ends this execution and starts the same instance afresh with a new input and an empty history. Return
    /// straight after the call: tasks still running are given up.
    /// </summary>
    /// <param name="input">The new input.</param>
    /// <param name="preserveUnprocessedEvents">Events not yet waited for are kept for the new execution.</param>
    void ContinueAsNew(object? input, bool preserveUnprocessedEvents = true);
}
