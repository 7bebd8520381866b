namespace OrchestrationArchitect.Design.Importing.Structuring;

/// <summary>
/// Finds where diverging paths are best brought together again. Any node would do, because what is reached past the
/// join is written out where it is reached; the best one has the fewest states written twice.
/// </summary>
internal sealed class JoinFinder(StateGraph graph)
{
    /// <summary>Nodes that are weighed at one place; large machines get a good join, if not the best.</summary>
    private const int MaxCandidates = 40;

    /// <summary>The join of the paths that start at some nodes.</summary>
    /// <param name="starts">Where the paths start.</param>
    /// <param name="follow">What comes after the block they are in.</param>
    /// <param name="isOpen">Whether a node is the head of a loop around the block.</param>
    public int Join(IReadOnlyCollection<int> starts, int follow, Func<int, bool> isOpen)
    {
        var reached = starts.Select(start => graph.Reach([start], isOpen)).ToArray();
        var coverage = reached.SelectMany(nodes => nodes).GroupBy(node => node)
            .ToDictionary(group => group.Key, group => group.Count());
        return Best(starts, follow, isOpen, coverage.Keys, node => coverage.GetValueOrDefault(node));
    }

    /// <summary>Where a loop leaves to.</summary>
    /// <param name="head">The loop's head.</param>
    /// <param name="follow">What comes after the block the loop is in.</param>
    /// <param name="isOpen">Whether a node is the head of a loop around this one.</param>
    public int Exit(int head, int follow, Func<int, bool> isOpen)
    {
        var reached = graph.Reach([head], isOpen);
        var outside = reached.Where(node => !LeadsTo(node, head, isOpen)).ToHashSet();
        return Best([head], follow, isOpen, outside, node => outside.Contains(node) ? 1 : 0);
    }

    private int Best(
        IReadOnlyCollection<int> starts, int follow, Func<int, bool> isOpen, IEnumerable<int> nodes, Func<int, int> coverage)
    {
        var goes = nodes.Where(node => node != graph.End && !isOpen(node))
            .OrderByDescending(coverage).ThenBy(graph.Rank).Take(MaxCandidates)
            .Append(follow).Append(graph.End).Distinct();
        return goes.Select(node => (Node: node, Cost: Cost(starts, follow, node, isOpen)))
            .OrderBy(pair => pair.Cost)
            .ThenBy(pair => LeadsTo(pair.Node, graph.End, isOpen) ? 0 : 1)
            .ThenByDescending(pair => coverage(pair.Node))
            .ThenBy(pair => graph.Rank(pair.Node))
            .First().Node;
    }

    private int Cost(IReadOnlyCollection<int> starts, int follow, int join, Func<int, bool> isOpen)
    {
        var before = starts.Sum(start => Count(graph.Reach([start], node => node == join || isOpen(node))));
        return before + (join == follow ? 0 : Count(graph.Reach([join], node => node == follow || isOpen(node))));
    }

    private int Count(HashSet<int> nodes) => nodes.Contains(graph.End) ? nodes.Count - 1 : nodes.Count;

    private bool LeadsTo(int from, int target, Func<int, bool> isOpen) =>
        from == target || graph.Reach([from], isOpen).Contains(target);
}
