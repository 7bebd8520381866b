using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Models.Caching;

/// <summary>Keeps the newest answers for a while. The one asked for longest ago goes first.</summary>
internal sealed class AnswerCache(int capacity, TimeSpan lifetime, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();

    /// <summary>The answer to a request; <see langword="null"/> when there is none, or it is too old.</summary>
    public ModelCompletion? Find(string key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
                return null;
            _byUse.Remove(node);
            if (time.GetUtcNow() - node.Value.Kept >= lifetime)
            {
                _byKey.Remove(key);
                return null;
            }

            _byUse.AddFirst(node);
            return node.Value.Answer;
        }
    }

    public void Keep(string key, ModelCompletion answer)
    {
        if (capacity == 0)
            return;
        lock (_lock)
        {
            if (_byKey.Remove(key, out var old))
                _byUse.Remove(old);
            _byKey.Add(key, _byUse.AddFirst(new Entry(key, answer, time.GetUtcNow())));
            if (_byKey.Count <= capacity)
                return;
            _byKey.Remove(_byUse.Last!.Value.Key);
            _byUse.RemoveLast();
        }
    }

    private sealed record Entry(string Key, ModelCompletion Answer, DateTimeOffset Kept);
}
