using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Says how runs leave loops.</summary>
internal static class LoopExits
{
    /// <summary>
    /// Takes the condition off the links out of a loop that has only one way out: leaving the loop has decided it.
    /// </summary>
    public static ImmutableArray<Link> Relax(int steps, ImmutableArray<Link> forward, ImmutableArray<Link> back)
    {
        foreach (var head in back.GroupBy(link => link.To))
        {
            var inside = Inside(steps, forward, head.Key, [.. head.Select(link => link.From)]);
            var exits = forward.Where(link => inside.Contains(link.From) && !inside.Contains(link.To)).ToImmutableArray();
            if (exits.Select(link => link.To).Distinct().Count() == 1)
                forward = [.. forward.Select(link => exits.Contains(link) ? link with { Condition = null } : link).Distinct()];
        }

        return forward;
    }

    /// <summary>Whether the last step of a round only ever leads back: other steps of the loop decide when it ends.</summary>
    public static bool AlwaysReturns(Link back, ImmutableArray<Link> forward) =>
        back.Condition is null
        && forward.All(link => link.From != back.From)
        && forward.Any(link => link.To == back.From)
        && forward.Where(link => link.To == back.From).All(link => link.Condition is not null);

    private static HashSet<int> Inside(int steps, ImmutableArray<Link> forward, int head, HashSet<int> tails)
    {
        var inside = new HashSet<int> { head };
        var next = forward.ToLookup(link => link.From, link => link.To);
        var reaches = new bool?[steps];
        bool Reaches(int step) => reaches[step] ??= tails.Contains(step) || next[step].Any(Reaches);

        var open = new Stack<int>([head]);
        while (open.TryPop(out var step))
        {
            foreach (var to in next[step].Where(to => Reaches(to) && inside.Add(to)))
                open.Push(to);
        }

        return inside;
    }
}
