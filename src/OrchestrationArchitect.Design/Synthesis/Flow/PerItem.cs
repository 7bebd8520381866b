using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>
/// Draws into a map what only one item can decide: "for each subscription the card is charged. If the charge fails, the
/// customer is reminded" reminds the customers whose own charge failed.
/// </summary>
internal static class PerItem
{
    private static readonly PhraseBook OfAll = PhraseBook.Load("aggregate-conditions.data.tsv");

    /// <summary>The steps of a map, by index, with those that only a condition on them leads to, and that lead nowhere outside.</summary>
    public static ImmutableArray<int> Steps(ForEachFact each, Dictionary<string, int> index, Links links)
    {
        var inside = each.Steps.Where(index.ContainsKey).Select(id => index[id]).ToHashSet();
        foreach (var link in links.From(inside).Where(link => link.Condition is { } condition && !IsOfAll(condition, each.Item)).OrderBy(link => link.To).ToList())
        {
            if (!inside.Contains(link.To) && links.Before(link.To).All(inside.Contains) && Branch(link.To, inside, links) is { } branch)
                inside.UnionWith(branch);
        }

        return [.. inside.Order()];
    }

    /// <summary>The steps of a branch that ends, or comes back, by itself; <see langword="null"/> for one that others join.</summary>
    private static HashSet<int>? Branch(int first, HashSet<int> inside, Links links)
    {
        var branch = new HashSet<int> { first };
        var open = new Queue<int>([first]);
        while (open.TryDequeue(out var at))
        {
            foreach (var next in links.After(at).Where(next => !inside.Contains(next) && !branch.Contains(next)).ToList())
            {
                if (!links.Before(next).All(branch.Contains))
                    return null;
                branch.Add(next);
                open.Enqueue(next);
            }
        }

        return branch;
    }

    /// <summary>"No carrier answers" is said of all carriers.</summary>
    private static bool IsOfAll(string condition, string item) =>
        OfAll.Find(condition).Any() || condition.Contains("no " + item, StringComparison.OrdinalIgnoreCase);
}
