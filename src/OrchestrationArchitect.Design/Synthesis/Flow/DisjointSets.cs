using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Union-find over the indexes 0 to count - 1.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>Puts two indexes, and all that is with them, into one set.</summary>
    public void Join(int one, int other)
    {
        var (a, b) = (Find(one), Find(other));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>The values of each set, sets and values in index order.</summary>
    public ImmutableArray<ImmutableArray<T>> Groups<T>(ImmutableArray<T> values)
    {
        // The first of a set stands for it, so sets are met in the order of what stands for them.
        var sets = new List<ImmutableArray<T>.Builder>();
        var setOf = new int[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            var first = Find(index);
            if (first == index)
            {
                setOf[index] = sets.Count;
                sets.Add(ImmutableArray.CreateBuilder<T>());
            }

            sets[setOf[first]].Add(values[index]);
        }

        return [.. sets.Select(set => set.ToImmutable())];
    }

    private int Find(int index)
    {
        while (_parent[index] != index)
            index = _parent[index] = _parent[_parent[index]];

        return index;
    }
}
