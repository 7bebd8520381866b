using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>The forward links of a process: no cycle is among them.</summary>
internal sealed class Links(ImmutableArray<Link> all)
{
    private readonly List<Link>?[] _from = By(all, link => link.From);
    private readonly List<Link>?[] _to = By(all, link => link.To);

    /// <summary>The steps that links lead to from a step.</summary>
    public IEnumerable<int> After(int step) => From(step).Select(link => link.To);

    /// <summary>The steps that links lead from to a step.</summary>
    public IEnumerable<int> Before(int step) => To(step).Select(link => link.From);

    /// <summary>Whether a link with a condition leads to a step of some items.</summary>
    public bool HaveConditions(ImmutableArray<Item> items)
    {
        foreach (var item in items)
        {
            foreach (var step in item.Steps)
            {
                foreach (var link in To(step))
                {
                    if (link.Condition is not null)
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>The links that lead into some steps from others of a scope.</summary>
    public ImmutableArray<Link> Into(HashSet<int> steps, HashSet<int> scope)
    {
        ImmutableArray<Link>.Builder? into = null;
        foreach (var step in InOrder(steps))
        {
            foreach (var link in To(step))
            {
                if (!steps.Contains(link.From) && scope.Contains(link.From))
                    (into ??= ImmutableArray.CreateBuilder<Link>()).Add(link);
            }
        }

        return into?.ToImmutable() ?? [];
    }

    /// <summary>The links from some steps to others.</summary>
    public ImmutableArray<Link> From(HashSet<int> steps) =>
        [.. InOrder(steps).SelectMany(From).Where(link => !steps.Contains(link.To))];

    /// <summary>The links to some steps from others.</summary>
    public ImmutableArray<Link> To(HashSet<int> steps) =>
        [.. InOrder(steps).SelectMany(To).Where(link => !steps.Contains(link.From))];

    private List<Link> From(int step) => step < _from.Length && _from[step] is { } links ? links : [];

    private List<Link> To(int step) => step < _to.Length && _to[step] is { } links ? links : [];

    private static List<Link>?[] By(ImmutableArray<Link> all, Func<Link, int> step)
    {
        var found = new List<Link>?[all.IsEmpty ? 0 : all.Max(step) + 1];
        foreach (var link in all)
            (found[step(link)] ??= []).Add(link);
        return found;
    }

    private static int[] InOrder(HashSet<int> steps)
    {
        int[] inOrder = [.. steps];
        Array.Sort(inOrder);
        return inOrder;
    }

    /// <summary>For each item those that a link leads to, in order and none twice.</summary>
    public List<int>[] Between(ImmutableArray<Item> items)
    {
        var itemOf = Places(items);
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
            foreach (var link in From(step))
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
    private static Dictionary<int, int> Places(ImmutableArray<Item> items)
    {
        var places = new Dictionary<int, int>(items.Length);
        for (var item = 0; item < items.Length; item++)
        {
            foreach (var step in items[item].Steps)
                places[step] = item;
        }

        return places;
    }

    /// <summary>Items that links tie together, whatever their direction; each group, and the groups, in text order.</summary>
    public ImmutableArray<ImmutableArray<Item>> Groups(ImmutableArray<Item> items) => Groups(items, Between(items));

    /// <summary>The same, given for each item those that a link leads to.</summary>
    public static ImmutableArray<ImmutableArray<Item>> Groups(ImmutableArray<Item> items, List<int>[] next)
    {
        var sets = new DisjointSets(items.Length);
        for (var from = 0; from < next.Length; from++)
        {
            foreach (var to in next[from])
                sets.Join(from, to);
        }

        return sets.Groups(items);
    }
}
