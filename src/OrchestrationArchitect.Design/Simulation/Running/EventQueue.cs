namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>
/// What happens next in virtual time: a binary heap by time, and by order of scheduling among equal times, so that a
/// simulation is the same every time.
/// </summary>
internal sealed class EventQueue
{
    private Entry[] _heap = new Entry[256];
    private int _count;
    private long _sequence;

    public bool IsEmpty => _count == 0;

    public void Schedule(double time, Token token, Wake wake)
    {
        if (_count == _heap.Length)
            Array.Resize(ref _heap, _count * 2);

        var entry = new Entry(time, _sequence++, token, token.Version, wake);
        var index = _count++;
        while (index > 0)
        {
            var parent = (index - 1) / 2;
            if (!entry.Before(_heap[parent]))
                break;
            _heap[index] = _heap[parent];
            index = parent;
        }

        _heap[index] = entry;
    }

    public Entry Next()
    {
        var first = _heap[0];
        var last = _heap[--_count];
        _heap[_count] = default;
        var index = 0;
        while (true)
        {
            var child = (2 * index) + 1;
            if (child >= _count)
                break;
            if (child + 1 < _count && _heap[child + 1].Before(_heap[child]))
                child++;
            if (!_heap[child].Before(last))
                break;
            _heap[index] = _heap[child];
            index = child;
        }

        if (_count > 0)
            _heap[index] = last;
        return first;
    }

    /// <summary>An event; it is void if the token was woken otherwise since (its version moved on).</summary>
    internal readonly record struct Entry(double Time, long Sequence, Token Token, int Version, Wake Wake)
    {
        public bool Before(in Entry other) =>
            Time < other.Time || (Time == other.Time && Sequence < other.Sequence);
    }
}
