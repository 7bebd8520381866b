namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>Durable timers of live runs in order of time. What is due is decided by the clock, not by waiting.</summary>
internal sealed class TimerQueue : IDisposable
{
    /// <summary>The clock is looked at this often at least, so that a jump of it is noticed.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly Action<RunSlot, long> _due;
    private readonly PriorityQueue<(RunSlot Slot, long Id), DateTimeOffset> _queue = new();
    private readonly Dictionary<RunSlot, HashSet<long>> _waiting = [];
    private readonly ITimer _timer;
    private int _count;

    /// <param name="clock">The clock.</param>
    /// <param name="due">Told a run and the id of its timer.</param>
    public TimerQueue(TimeProvider clock, Action<RunSlot, long> due)
    {
        _clock = clock;
        _due = due;
        _timer = clock.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(RunSlot slot, long id, DateTimeOffset at)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(slot, out var ids))
                _waiting.Add(slot, ids = []);
            if (!ids.Add(id))
                return;
            _count++;
            _queue.Enqueue((slot, id), at);
            if (_queue.Peek() == (slot, id))
                Arm(at);
        }
    }

    public void Cancel(RunSlot slot, long id)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(slot, out var ids) || !ids.Remove(id))
                return;
            if (ids.Count == 0)
                _waiting.Remove(slot);
            _count--;
            Tidy();
        }
    }

    public void CancelAll(RunSlot slot)
    {
        lock (_gate)
        {
            if (!_waiting.Remove(slot, out var ids))
                return;
            _count -= ids.Count;
            Tidy();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Fire()
    {
        var due = new List<(RunSlot Slot, long Id)>();
        lock (_gate)
        {
            while (_queue.TryPeek(out var timer, out var at))
            {
                if (IsWaiting(timer) && at > _clock.GetUtcNow())
                {
                    Arm(at);
                    break;
                }
                _queue.Dequeue();
                if (Take(timer))
                    due.Add(timer);
            }
        }
        foreach (var (slot, id) in due)
            _due(slot, id);
    }

    private void Arm(DateTimeOffset at)
    {
        var sleep = at - _clock.GetUtcNow();
        // A timer wakes a little early at times; a millisecond more spares a second look.
        sleep = sleep <= TimeSpan.Zero ? TimeSpan.Zero : sleep + TimeSpan.FromMilliseconds(1);
        _timer.Change(sleep < LongestSleep ? sleep : LongestSleep, Timeout.InfiniteTimeSpan);
    }

    private bool IsWaiting((RunSlot Slot, long Id) timer) =>
        _waiting.TryGetValue(timer.Slot, out var ids) && ids.Contains(timer.Id);

    private bool Take((RunSlot Slot, long Id) timer)
    {
        if (!_waiting.TryGetValue(timer.Slot, out var ids) || !ids.Remove(timer.Id))
            return false;
        if (ids.Count == 0)
            _waiting.Remove(timer.Slot);
        _count--;
        return true;
    }

    /// <summary>Cancelled timers stay in the queue until they are most of it.</summary>
    private void Tidy()
    {
        if (_queue.Count < 1_000 || _queue.Count < 2 * _count)
            return;
        var kept = _queue.UnorderedItems.Where(item => IsWaiting(item.Element)).ToList();
        _queue.Clear();
        _queue.EnqueueRange(kept);
    }
}
