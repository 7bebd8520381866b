using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>The forward links of a process: no cycle is among them.</summary>
internal sealed class Links(ImmutableArray<Link> all)
{
    private readonly ILookup<int, Link> _from = all.ToLookup(link => link.From);
    private readonly ILookup<int, Link> _to = all.ToLookup(link => link.To);

    /// <summary>The steps that links lead to from a step.</summary>
    public IEnumerable<int> After(int step) => _from[step].Select(link => link.To);

    /// <summary>The steps that links lead from to a step.</summary>
    public IEnumerable<int> Before(int step) => _to[step].Select(link => link.From);

    /// <summary>The links that lead into some steps from others of a scope.</summary>
    public ImmutableArray<Link> Into(HashSet<int> steps, HashSet<int> scope)
    {
        ImmutableArray<Link>.Builder? into = null;
        foreach (var step in InOrder(steps))
        {
            foreach (var link in _to[step])
            {
                if (!steps.Contains(link.From) && scope.Contains(link.From))
                    (into ??= ImmutableArray.CreateBuilder<Link>()).Add(link);
            }
        }

        return into?.ToImmutable() ?? [];
    }

    /// <summary>The links from some steps to others.</summary>
    public ImmutableArray<Link> From(HashSet<int> steps) =>
        [.. InOrder(steps).SelectMany(step => _from[step]).Where(link => !steps.Contains(link.To))];

    /// <summary>The links to some steps from others.</summary>
    public ImmutableArray<Link> To(HashSet<int> steps) =>
        [.. InOrder(steps).SelectMany(step => _to[step]).Where(link => !steps.Contains(link.From))];

    private static int[] InOrder(HashSet<int> steps)
    {
        int[] inOrder = [.. steps];
        Array.Sort(inOrder);
        return inOrder;
    }

    /// <summary>For each item those that a link leads to, given the item of every step.</summary>
    public List<int>[] Between(ImmutableArray<Item> items, Dictionary<int, int> itemOf)
    {
        var next = new List<int>[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            next[index] = Led(items[index], index, itemOf);
        }

        return next;
    }

    /// <summary>The items that links of one lead to, in order and none twice.</summary>
    private List<int> Led(Item item, int index, Dictionary<int, int> itemOf)
    {
        var found = new List<int>();
        foreach (var step in item.Steps)
        {
            if (!_from.Contains(step))
                continue;

            foreach (var link in _from[step])
            {
                if (itemOf.TryGetValue(link.To, out var to) && to != index)
                    found.Add(to);
            }
        }

        if (found.Count > 1)
        {
            found.Sort();
            RemoveRepeats(found);
        }

        return found;
    }

    private static void RemoveRepeats(List<int> sorted)
    {
        var kept = 1;
        for (var at = 1; at < sorted.Count; at++)
        {
            if (sorted[at] != sorted[at - 1])
                sorted[kept++] = sorted[at];
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
    }

    /// <summary>The item of each step.</summary>
    public static Dictionary<int, int> Places(ImmutableArray<Item> items)
    {
        var places = new Dictionary<int, int>();
        for (var item = 0; item < items.Length; item++)
        {
            foreach (var step in items[item].Steps)
                places[step] = item;
        }

        return places;
    }

    /// <summary>Items that links tie together, whatever their direction; each group, and the groups, in text order.</summary>
    public ImmutableArray<ImmutableArray<Item>> Groups(ImmutableArray<Item> items)
    {
        var sets = new DisjointSets(items.Length);
        var next = Between(items, Places(items));
        for (var from = 0; from < next.Length; from++)
        {
            foreach (var to in next[from])
                sets.Join(from, to);
        }

        return sets.Groups(items);
    }
}
