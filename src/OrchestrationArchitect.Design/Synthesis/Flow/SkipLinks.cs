using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Meaning;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>
/// Adds the way around an optional detour. "If X, do B. Then C." gives only the links A to B, if X, and B to C; a reader
/// knows that C happens without X as well, unless X opens the gate to all that follows, as "if approved" does.
/// </summary>
internal static class SkipLinks
{
    /// <summary>Steps that are looked at behind a fork to find where its ways meet.</summary>
    private const int LooksAhead = 40;

    private static readonly PhraseBook Gates = PhraseBook.Load("flow-gates.data.tsv");

    public static ImmutableArray<Link> Add(ImmutableArray<Link> links, ImmutableArray<StepFact> steps, Sentences sentences)
    {
        var from = links.ToLookup(link => link.From);
        int[] places = [.. steps.Select(step => Math.Max(0, sentences.At(step.Span)))];
        var added = links.Where(link => link.Condition is not null && link.To > link.From && from[link.From].Count() == 1 && !OpensGate(link.Condition))
            .Select(link => (link.From, After: LeavesSentence(link.To, from, places)))
            .Where(skip => skip.After is not null)
            .Select(skip => new Link(skip.From, skip.After!.Value, null));
        return [.. links.Concat(added).Distinct()];
    }

    private static bool OpensGate(string condition)
    {
        var keys = Gates.Find(condition).Select(hit => hit.Key).ToHashSet(StringComparer.Ordinal);
        return keys.Contains("gate") && !keys.Contains("not");
    }

    /// <summary>The first step down the line from a step that stands in a later sentence; <see langword="null"/> if none does.</summary>
    private static int? LeavesSentence(int step, ILookup<int, Link> from, int[] sentences)
    {
        for (var at = step; Next(at, from) is { } next; at = next)
        {
            if (sentences[next] > sentences[step])
                return next;
        }

        return null;
    }

    /// <summary>The step that every way on leads to: the next one, or where alternatives meet again.</summary>
    private static int? Next(int step, ILookup<int, Link> from)
    {
        ImmutableArray<Link> ways = [.. from[step].Where(link => link.To > step)];
        if (ways.Length != from[step].Count() || ways.IsEmpty)
            return null;
        if (ways.Length == 1)
            return ways[0].Condition is null ? ways[0].To : null;
        var common = Ahead(ways[0].To, from);
        foreach (var way in ways.Skip(1))
            common.IntersectWith(Ahead(way.To, from));
        return common.Count == 0 ? null : common.Min;
    }

    /// <summary>A step and what can come after it, as far as a reader looks.</summary>
    private static SortedSet<int> Ahead(int step, ILookup<int, Link> from)
    {
        var seen = new SortedSet<int> { step };
        var open = new Queue<int>([step]);
        while (seen.Count < LooksAhead && open.TryDequeue(out var at))
        {
            foreach (var link in from[at].Where(link => link.To > at && seen.Add(link.To)))
                open.Enqueue(link.To);
        }

        return seen;
    }
}
