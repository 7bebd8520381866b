using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Tells the links that go back from those that go forward.</summary>
internal static class Cycles
{
    /// <summary>
    /// Splits links so that the forward ones have no cycle. A cycle's head is its first step in the text, since people
    /// write "go back to" something they have named; the links into the head from inside its cycle go back.
    /// </summary>
    public static (ImmutableArray<Link> Forward, ImmutableArray<Link> Back) Split(int steps, ImmutableArray<Link> links)
    {
        if (links.All(link => link.From < link.To))
            return (links, []);

        var back = links.Where(link => link.From == link.To).ToHashSet();
        var forward = links.Where(link => !back.Contains(link)).ToList();
        while (Tangled(steps, forward) is { Count: > 0 } heads)
        {
            back.UnionWith(forward.Where(link => heads.Contains(link)));
            forward.RemoveAll(heads.Contains);
        }

        return ([.. forward], [.. links.Where(back.Contains)]);
    }

    /// <summary>The links into the first step of every cycle, from inside that cycle; none when there is no cycle.</summary>
    private static HashSet<Link> Tangled(int steps, List<Link> links)
    {
        var component = StrongComponents.Of(steps, links);
        var heads = new Dictionary<int, int>();
        foreach (var link in links.Where(link => component[link.From] == component[link.To]))
        {
            var first = Math.Min(link.From, link.To);
            heads[component[link.To]] = heads.TryGetValue(component[link.To], out var head) ? Math.Min(head, first) : first;
        }

        return [.. links.Where(link => component[link.From] == component[link.To] && heads[component[link.To]] == link.To)];
    }
}
