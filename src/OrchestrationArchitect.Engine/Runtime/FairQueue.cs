namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// Attempts in line, one of each run in turn: a run that fans out to thousands does not hold up the others. Not
/// safe for several threads.
/// </summary>
internal sealed class FairQueue
{
    private readonly Dictionary<RunSlot, Queue<ActivityWork>> _byRun = [];
    private readonly Queue<RunSlot> _ring = new();

    public int Count { get; private set; }

    public void Enqueue(ActivityWork work)
    {
        if (!_byRun.TryGetValue(work.Slot, out var line))
        {
            _byRun.Add(work.Slot, line = new Queue<ActivityWork>());
            _ring.Enqueue(work.Slot);
        }
        line.Enqueue(work);
        Count++;
    }

    public ActivityWork? Dequeue()
    {
        if (!_ring.TryDequeue(out var slot))
            return null;
        var line = _byRun[slot];
        var work = line.Dequeue();
        if (line.Count > 0)
            _ring.Enqueue(slot);
        else
            _byRun.Remove(slot);
        Count--;
        return work;
    }
}
