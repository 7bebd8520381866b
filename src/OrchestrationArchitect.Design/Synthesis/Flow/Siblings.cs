using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Decides how groups without order between them lie: as branches of a choice, side by side, or in a row.</summary>
/// <param name="parallel">The groups of steps that the text says run side by side.</param>
/// <param name="unordered">Told of two steps that nothing orders, and that are kept in the order of the text.</param>
internal sealed class Siblings(ImmutableArray<HashSet<int>> parallel, Action<int, int> unordered)
{
    /// <summary>One node for all groups, given in text order, of a region.</summary>
    public FlowNode Place(ImmutableArray<Sibling> groups, Region region)
    {
        if (groups.All(group => group.Guard is null))
            return Together(groups);

        var free = groups.Where(group => group.Guard is null).ToList();
        var placed = new List<(int Rank, FlowNode Node)>();
        foreach (var choice in groups.Where(group => group.Guard is not null).GroupBy(SourcesKey, StringComparer.Ordinal))
        {
            // A way on from the same place that needs no condition is what happens otherwise.
            var sources = choice.First().Guard!.Sources;
            var others = free.Where(group => group.Entries.Any(link => sources.Contains(link.From))).ToImmutableArray();
            free.RemoveAll(others.Contains);
            var exhaustive = others.IsEmpty && region.Knows(new Guard([.. choice.SelectMany(group => group.Entries)]));
            placed.Add((choice.First().Rank, Choice([.. choice], others, exhaustive)));
        }

        placed.AddRange(SideBySide([.. free]));
        return Nodes.InOrder(placed.OrderBy(part => part.Rank).Select(part => part.Node));
    }

    private static string SourcesKey(Sibling group) => string.Join(',', group.Guard!.Sources);

    /// <param name="guarded">The groups with conditions on the same place.</param>
    /// <param name="others">What runs when none of them holds.</param>
    /// <param name="exhaustive">One of them is known to hold, so that the last needs no asking.</param>
    private FlowNode Choice(ImmutableArray<Sibling> guarded, ImmutableArray<Sibling> others, bool exhaustive)
    {
        var branches = guarded.GroupBy(group => group.Guard!.Condition, StringComparer.Ordinal)
            .Select(branch => new ChoiceBranch(branch.Key, Together([.. branch]))).ToImmutableArray();
        return exhaustive && branches.Length > 1
            ? new ChoiceNode(branches.RemoveAt(branches.Length - 1), branches[^1].Body)
            : Conditions.Choice(branches, others.IsEmpty ? null : Together(others));
    }

    private FlowNode Together(ImmutableArray<Sibling> groups) =>
        Nodes.InOrder(SideBySide(groups).OrderBy(part => part.Rank).Select(part => part.Node));

    private IEnumerable<(int Rank, FlowNode Node)> SideBySide(ImmutableArray<Sibling> groups)
    {
        var sets = new DisjointSets(groups.Length);
        for (var one = 0; one < groups.Length; one++)
        {
            for (var other = one + 1; other < groups.Length; other++)
            {
                if (RunTogether(groups[one], groups[other]))
                    sets.Join(one, other);
            }
        }

        var parts = sets.Groups(groups);
        foreach (var (before, after) in parts.Zip(parts.Skip(1)))
            unordered(before[^1].Steps.Max(), after[0].Steps.Min());

        return parts.Select(part => (
            part[0].Rank,
            part.Length == 1 ? part[0].Body : new ParallelNode([.. part.Select(group => group.Body)])));
    }

    /// <summary>The text says so, or both come straight after the same step.</summary>
    private bool RunTogether(Sibling one, Sibling other) =>
        parallel.Any(group => group.Overlaps(one.Steps) && group.Overlaps(other.Steps))
        || one.Entries.Where(link => link.Condition is null).Select(link => link.From)
            .Intersect(other.Entries.Where(link => link.Condition is null).Select(link => link.From)).Any();
}
