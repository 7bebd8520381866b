namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>Keeps the number of runs with code in memory bounded: the one unused for longest is made cold first.</summary>
/// <param name="most">How many may be warm.</param>
internal sealed class WarmRuns(int most)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<RunSlot> _order = new();

    /// <summary>A run was just used and is warm.</summary>
    public void Used(RunSlot slot)
    {
        lock (_gate)
        {
            if (slot.WarmNode is { } node)
                _order.Remove(node);
            slot.WarmNode = _order.AddLast(slot);
        }
    }

    /// <summary>Makes runs cold that are too many and have nothing under way.</summary>
    public void Trim()
    {
        lock (_gate)
        {
            for (var oldest = _order.First; _order.Count > most && oldest is not null;)
            {
                var next = oldest.Next;
                if (oldest.Value.TryCool())
                    Forget(oldest.Value);
                oldest = next;
            }
        }
    }

    /// <summary>A run ended.</summary>
    public void Remove(RunSlot slot)
    {
        lock (_gate)
            Forget(slot);
    }

    private void Forget(RunSlot slot)
    {
        if (slot.WarmNode is { } node)
            _order.Remove(node);
        slot.WarmNode = null;
    }
}
