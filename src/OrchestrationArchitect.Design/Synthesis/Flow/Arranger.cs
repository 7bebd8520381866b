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
    public FlowNode Arrange(ImmutableArray<Item> items) => Arrange(items, new Region(StepsOf(items), []), 0);

    private FlowNode Arrange(ImmutableArray<Item> items, Region region, int depth)
    {
        if (items.Length == 1)
            return items[0].Body;

        var next = links.Between(items);
        var groups = Links.Groups(items, next);
        if (groups.Length > 1)
            return depth > MaxDepth ? InARow(items) : Beside(groups, region, depth);

        var order = Order.Of(items, next);
        var blocks = order.Series();
        if (blocks.Length > 1)
            return InSeries(blocks, region, depth);

        return depth > MaxDepth ? InARow(items) : InSeries(EndEarly(order.CutAtLastJoin()), region, depth);
    }

    /// <summary>
    /// A way that ends before a join, beside a way to the join that excludes it, ends the run: what follows the join is not
    /// for it.
    /// </summary>
    private ImmutableArray<ImmutableArray<Item>> EndEarly(ImmutableArray<ImmutableArray<Item>> cut)
    {
        var late = StepsOf(cut[1]);
        return [[.. cut[0].Select(item => EndsBefore(item, late) ? item with { Body = Nodes.InOrder([item.Body, new EndNode(EndOutcome.Succeeded)]) } : item)], cut[1]];
    }

    private bool EndsBefore(Item item, HashSet<int> late)
    {
        var steps = item.Steps.ToHashSet();
        return !links.From(steps).Any()
            && links.To(steps) is { IsEmpty: false } entries
            && entries.All(entry => entry.Condition is not null
                && links.From([entry.From]).Any(other => other.Condition is not null && other.Condition != entry.Condition && late.Contains(other.To))
                && links.From([entry.From]).All(other => other.Condition is not null));
    }

    private FlowNode InARow(ImmutableArray<Item> items) =>
        Nodes.InOrder(Order.Of(items, links.Between(items)).Sorted.Select(item => item.Body));

    private FlowNode Beside(ImmutableArray<ImmutableArray<Item>> groups, Region region, int depth) =>
        siblings.Place(
            [.. groups.Select(group =>
            {
                var steps = StepsOf(group);
                var entries = links.Into(steps, region.Steps);
                var guard = Guard.Of(entries);
                var body = Arrange(group, guard is null ? region : region.Behind(guard, steps), depth + 1);
                return new Sibling(group[0].Rank, steps, entries, guard, body);
            })],
            region);

    private FlowNode InSeries(ImmutableArray<ImmutableArray<Item>> blocks, Region region, int depth)
    {
        var nodes = new List<FlowNode>();
        for (var at = 0; at < blocks.Length; at++)
        {
            var block = blocks[at];
            if (CommonGuard(block, region) is not { } guard)
            {
                nodes.Add(Arrange(block, region, depth + 1));
                continue;
            }

            var steps = StepsOf(block);

            // What can only be reached through a guarded block is guarded with it.
            while (at + 1 < blocks.Length && ReachedOnlyFrom(steps, blocks[at + 1], region.Steps))
            {
                at++;
                block = block.AddRange(blocks[at]);
                steps = StepsOf(block);
            }

            nodes.Add(Conditions.Choice([new ChoiceBranch(guard.Condition, Arrange(block, region.Behind(guard, steps), depth + 1))], null));
        }

        return Nodes.InOrder(nodes);
    }

    /// <summary>The guard of a block as a whole; groups of it with different conditions are branches instead.</summary>
    private Guard? CommonGuard(ImmutableArray<Item> block, Region region)
    {
        var guard = links.HaveConditions(block) ? Guard.Of(links.Into(StepsOf(block), region.Steps)) : null;
        return guard is null || region.Knows(guard) || (guard.Entries.Select(link => link.Condition).Distinct(StringComparer.Ordinal).Count() > 1 && links.Groups(block).Length > 1)
            ? null
            : guard;
    }

    private bool ReachedOnlyFrom(HashSet<int> region, ImmutableArray<Item> block, HashSet<int> scope)
    {
        var entries = links.Into(StepsOf(block), scope);
        return !entries.IsEmpty && entries.All(link => region.Contains(link.From));
    }

    private static HashSet<int> StepsOf(ImmutableArray<Item> items)
    {
        var steps = new HashSet<int>(items.Length);
        foreach (var item in items)
            steps.UnionWith(item.Steps);
        return steps;
    }
}
