using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>
/// Brings raised events and waits together, by name without regard to case. Events are kept in order until someone
/// waits. Of several waits the newest is served first, as durabletask-dotnet does since its change 509.
/// </summary>
internal sealed class EventMailbox
{
    private readonly Dictionary<string, LinkedList<TaskCompletionSource<string>>> _waits = new(StringComparer.OrdinalIgnoreCase);
    private readonly LinkedList<EventRaised> _kept = new();

    /// <summary>Whether anyone waits for an event.</summary>
    public bool HasWaits => _waits.Count > 0;

    /// <summary>Events nobody has waited for, oldest first.</summary>
    public IReadOnlyCollection<EventRaised> Kept => _kept;

    public void Deliver(EventRaised raised)
    {
        if (_waits.TryGetValue(raised.Name, out var waits))
        {
            var newest = waits.Last!.Value;
            Remove(raised.Name, newest);
            newest.TrySetResult(raised.Payload);
        }
        else
        {
            _kept.AddLast(raised);
        }
    }

    /// <summary>Begins a wait; it is over at once if an event was kept.</summary>
    public TaskCompletionSource<string> Wait(string name)
    {
        var wait = new TaskCompletionSource<string>();
        for (var node = _kept.First; node is not null; node = node.Next)
        {
            if (!string.Equals(node.Value.Name, name, StringComparison.OrdinalIgnoreCase))
                continue;
            _kept.Remove(node);
            wait.SetResult(node.Value.Payload);
            return wait;
        }
        if (!_waits.TryGetValue(name, out var waits))
            _waits.Add(name, waits = new LinkedList<TaskCompletionSource<string>>());
        waits.AddLast(wait);
        return wait;
    }

    /// <summary>Gives a wait up: it takes no event.</summary>
    public void Remove(string name, TaskCompletionSource<string> wait)
    {
        if (!_waits.TryGetValue(name, out var waits))
            return;
        waits.Remove(wait);
        if (waits.Count == 0)
            _waits.Remove(name);
    }
}
