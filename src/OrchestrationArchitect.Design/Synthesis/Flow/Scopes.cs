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
        var graph = new Graph(items, links);
        var bySize = scopes
            .OrderBy(scope => graph.Within(scope).Length)
            .ThenBy(scope => scope.Steps.Min())
            .ToList();
        foreach (var scope in bySize)
        {
            var inside = graph.Within(scope);
            var node = new Item(inside.Min(item => item.Rank), [.. inside.SelectMany(item => item.Steps).Order()], scope.Wrap(inside));
            graph = new Graph([.. graph.Items.Except(inside).Append(node).OrderBy(item => item.Rank)], links);
        }

        return graph.Items;
    }

    /// <summary>Items and the links between them.</summary>
    private sealed class Graph
    {
        private readonly Dictionary<int, int> _place;
        private readonly List<int>[] _next;
        private readonly List<int>[] _previous;

        public Graph(ImmutableArray<Item> items, Links links)
        {
            Items = items;
            _place = items.SelectMany((item, index) => item.Steps.Select(step => (step, index))).ToDictionary(pair => pair.step, pair => pair.index);
            _next = links.Between(items, _place);
            _previous = Reverse(_next);
        }

        public ImmutableArray<Item> Items { get; }

        /// <summary>The items that hold a scope's steps, and those on the way from one of them to another.</summary>
        public ImmutableArray<Item> Within(Scope scope)
        {
            var members = scope.Steps.Select(step => _place[step]).ToHashSet();
            var between = Reach(members, _next);
            between.IntersectWith(Reach(members, _previous));
            members.UnionWith(between);
            return [.. members.Order().Select(index => Items[index])];
        }
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
