using System.Collections.Concurrent;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>Who waits for the end of which run.</summary>
internal sealed class EndWaiters
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiters = new(StringComparer.Ordinal);

    /// <summary>Completes when the run next ends.</summary>
    public Task Wait(string instanceId) => _waiters
        .GetOrAdd(instanceId, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
        .Task;

    /// <summary>Wakes who waits for a run: it has ended, or is not there.</summary>
    public void Ended(string instanceId)
    {
        if (_waiters.TryRemove(instanceId, out var waiter))
            waiter.TrySetResult();
    }

    /// <summary>Wakes everyone: the engine stops.</summary>
    public void Stopped()
    {
        foreach (var instanceId in _waiters.Keys)
            Ended(instanceId);
    }
}
