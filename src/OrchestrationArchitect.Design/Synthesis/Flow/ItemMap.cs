using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Which item holds each step, while items are drawn together, and what links lead to; only as much is walked as is asked for.</summary>
internal sealed class ItemMap
{
    private readonly Dictionary<int, Item> _itemOf = [];
    private readonly Links _links;

    /// <param name="items">The items.</param>
    /// <param name="links">The links between their steps.</param>
    public ItemMap(ImmutableArray<Item> items, Links links)
    {
        _links = links;
        foreach (var item in items)
            Put(item);
    }

    /// <summary>The items in the order of the text.</summary>
    public ImmutableArray<Item> Items => InOrder(_itemOf.Values);

    /// <summary>The items that hold a scope's steps, and those on the way from one of them to another; in the order of the text.</summary>
    public ImmutableArray<Item> Within(Scope scope)
    {
        var members = scope.Steps.Select(step => _itemOf[step]).ToHashSet<Item>(ReferenceEqualityComparer.Instance);
        var after = Reach(members, _links.After, _ => true);
        return InOrder(members.Concat(Reach(members, _links.Before, item => after.Contains(item))));
    }

    /// <summary>Puts an item in the place of those that held its steps.</summary>
    public void Put(Item item)
    {
        foreach (var step in item.Steps)
            _itemOf[step] = item;
    }

    private HashSet<Item> Reach(HashSet<Item> from, Func<int, IEnumerable<int>> next, Func<Item, bool> through)
    {
        var seen = new HashSet<Item>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Item>(from);
        while (open.TryPop(out var item))
        {
            foreach (var step in item.Steps)
            {
                foreach (var to in next(step))
                {
                    if (_itemOf.TryGetValue(to, out var other) && other != item && through(other) && seen.Add(other))
                        open.Push(other);
                }
            }
        }

        return seen;
    }

    private static ImmutableArray<Item> InOrder(IEnumerable<Item> items) => [.. items.Distinct<Item>(ReferenceEqualityComparer.Instance).OrderBy(item => item.Rank)];
}
