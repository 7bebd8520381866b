using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>
/// Turns a graph of steps into a tree of sequences, choices and parallels. Every item appears once, and every link is
/// respected: where the graph has no tree of its own, order is added, never broken.
/// </summary>
internal sealed class Arranger(Links links, Siblings siblings)
{
    /// <summary>Scopes deeper than this are laid out in a row: no reader, and no engine, follows more.</summary>
    private const int MaxDepth = 24;

    /// <summary>The tree of some items, whose outside is already dealt with.</summary>
    public FlowNode Arrange(ImmutableArray<Item> items) => Arrange(items, StepsOf(items), 0);

    private FlowNode Arrange(ImmutableArray<Item> items, HashSet<int> scope, int depth)
    {
        if (items.Length == 1)
            return items[0].Body;

        var groups = links.Groups(items);
        if (groups.Length > 1)
            return depth > MaxDepth ? InARow(items) : Beside(groups, scope, depth);

        var order = Order.Of(items, links);
        var blocks = order.Series();
        if (blocks.Length > 1)
            return InSeries(blocks, scope, depth);

        return depth > MaxDepth ? InARow(items) : InSeries(order.CutAtLastJoin(), scope, depth);
    }

    private FlowNode InARow(ImmutableArray<Item> items) =>
        Nodes.InOrder(Order.Of(items, links).Sorted.Select(item => item.Body));

    private FlowNode Beside(ImmutableArray<ImmutableArray<Item>> groups, HashSet<int> scope, int depth) =>
        siblings.Place([.. groups.Select(group =>
        {
            var steps = StepsOf(group);
            var entries = links.Into(steps, scope);
            var guard = Guard.Of(entries);
            var body = Arrange(group, guard is null ? scope : steps, depth + 1);
            return new Sibling(group[0].Rank, steps, entries, guard, body);
        })]);

    private FlowNode InSeries(ImmutableArray<ImmutableArray<Item>> blocks, HashSet<int> scope, int depth)
    {
        var nodes = new List<FlowNode>();
        for (var at = 0; at < blocks.Length; at++)
        {
            var region = blocks[at];
            var steps = StepsOf(region);
            var guard = CommonGuard(region, steps, scope);
            if (guard is null)
            {
                nodes.Add(Arrange(region, scope, depth + 1));
                continue;
            }

            // What can only be reached through a guarded block is guarded with it.
            while (at + 1 < blocks.Length && ReachedOnlyFrom(steps, blocks[at + 1], scope))
            {
                at++;
                region = region.AddRange(blocks[at]);
                steps = StepsOf(region);
            }

            nodes.Add(Conditions.Choice([new ChoiceBranch(guard.Condition, Arrange(region, steps, depth + 1))], null));
        }

        return Nodes.InOrder(nodes);
    }

    /// <summary>The guard of a block as a whole; groups of it with different conditions are branches instead.</summary>
    private Guard? CommonGuard(ImmutableArray<Item> block, HashSet<int> steps, HashSet<int> scope)
    {
        var entries = links.Into(steps, scope);
        var conditions = entries.Select(link => link.Condition).Distinct(StringComparer.Ordinal).Count();
        return conditions == 1 || links.Groups(block).Length == 1 ? Guard.Of(entries) : null;
    }

    private bool ReachedOnlyFrom(HashSet<int> region, ImmutableArray<Item> block, HashSet<int> scope)
    {
        var entries = links.Into(StepsOf(block), scope);
        return !entries.IsEmpty && entries.All(link => region.Contains(link.From));
    }

    private static HashSet<int> StepsOf(ImmutableArray<Item> items) => [.. items.SelectMany(item => item.Steps)];
}
