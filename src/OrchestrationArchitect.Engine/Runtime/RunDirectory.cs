using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>The runs in memory, by id.</summary>
internal sealed class RunDirectory
{
    private readonly ConcurrentDictionary<string, RunSlot> _slots = new(StringComparer.Ordinal);

    public int Count => _slots.Count;

    public bool TryGet(string id, [NotNullWhen(true)] out RunSlot? slot) => _slots.TryGetValue(id, out slot);

    public void Add(RunSlot slot) => _slots[slot.Id] = slot;

    /// <summary>Adds a slot unless its id is taken.</summary>
    public bool TryAdd(RunSlot slot) => _slots.TryAdd(slot.Id, slot);

    public void Remove(RunSlot slot) => _slots.TryRemove(new KeyValuePair<string, RunSlot>(slot.Id, slot));
}
