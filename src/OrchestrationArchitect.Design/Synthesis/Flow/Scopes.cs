using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>
/// Draws the steps of each map and loop together into one item, smaller scopes first so that they nest. A step that lies
/// between two steps of a scope is in it too; scopes that overlap without nesting grow around one another.
/// </summary>
internal static class Scopes
{
    /// <summary>The items with every scope made one of them.</summary>
    public static ImmutableArray<Item> Contract(ImmutableArray<Item> items, ImmutableArray<Scope> scopes, Links links)
    {
        var bySize = scopes
            .OrderBy(scope => Within(items, scope, links).Length)
            .ThenBy(scope => scope.Steps.Min());
        foreach (var scope in bySize)
        {
            var inside = Within(items, scope, links);
            var node = new Item(inside.Min(item => item.Rank), [.. inside.SelectMany(item => item.Steps).Order()], scope.Wrap(inside));
            items = [.. items.Where(item => !inside.Contains(item)).Append(node).OrderBy(item => item.Rank)];
        }

        return items;
    }

    /// <summary>The items that hold a scope's steps, and those on the way from one of them to another.</summary>
    private static ImmutableArray<Item> Within(ImmutableArray<Item> items, Scope scope, Links links)
    {
        var place = items.SelectMany((item, index) => item.Steps.Select(step => (step, index)))
            .ToDictionary(pair => pair.step, pair => pair.index);
        var next = links.Between(items, place);
        var members = scope.Steps.Select(step => place[step]).ToHashSet();
        var later = Reach(members, next);
        var earlier = Reach(members, Reverse(next));
        later.IntersectWith(earlier);
        members.UnionWith(later);
        return [.. members.Order().Select(index => items[index])];
    }

    private static HashSet<int> Reach(HashSet<int> from, List<int>[] next)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(from);
        while (open.TryPop(out var index))
        {
            foreach (var to in next[index].Where(seen.Add))
                open.Push(to);
        }

        return seen;
    }

    private static List<int>[] Reverse(List<int>[] next)
    {
        var reversed = next.Select(_ => new List<int>()).ToArray();
        for (var from = 0; from < next.Length; from++)
        {
            foreach (var to in next[from])
                reversed[to].Add(from);
        }

        return reversed;
    }
}
