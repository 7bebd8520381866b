using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>The partial order of some items, and where it falls apart in series.</summary>
internal sealed class Order
{
    private readonly ImmutableArray<Item> _sorted;
    private readonly ulong[][] _after;
    private readonly List<int>[] _next;

    private Order(ImmutableArray<Item> sorted, List<int>[] next)
    {
        _sorted = sorted;
        _next = next;
        _after = Closure(next);
    }

    /// <summary>Sorts items by the links between them, ties in the order of the text.</summary>
    /// <param name="items">The items.</param>
    /// <param name="next">For each those that a link leads to.</param>
    public static Order Of(ImmutableArray<Item> items, List<int>[] next)
    {
        var sorted = Sort(items, next);
        var position = new int[items.Length];
        for (var at = 0; at < sorted.Length; at++)
            position[sorted[at]] = at;

        return new Order(
            [.. sorted.Select(item => items[item])],
            Array.ConvertAll(sorted, item => Moved(next[item], position)));
    }

    /// <summary>Where items stand in the order, ascending.</summary>
    private static List<int> Moved(List<int> items, int[] position)
    {
        var moved = new List<int>(items.Count);
        foreach (var item in items)
            moved.Add(position[item]);
        moved.Sort();
        return moved;
    }

    /// <summary>The items, each after all that come before it.</summary>
    public ImmutableArray<Item> Sorted => _sorted;

    /// <summary>
    /// The items in blocks such that every item of a block comes before every item of the next: the series
    /// decomposition of the order. A cut after the first k of n items is one exactly when k(n-k) pairs cross it.
    /// </summary>
    public ImmutableArray<ImmutableArray<Item>> Series()
    {
        var before = new int[_sorted.Length];
        var later = new int[_sorted.Length];
        for (var from = 0; from < _sorted.Length; from++)
        {
            for (var to = from + 1; to < _sorted.Length; to++)
            {
                if (!Reaches(from, to))
                    continue;

                later[from]++;
                before[to]++;
            }
        }

        var blocks = ImmutableArray.CreateBuilder<ImmutableArray<Item>>();
        var (start, crossing) = (0, 0L);
        for (var at = 0; at < _sorted.Length; at++)
        {
            crossing += later[at] - before[at];
            if (crossing != (at + 1L) * (_sorted.Length - at - 1))
                continue;

            blocks.Add(start == at ? [_sorted[at]] : [.. _sorted[start..(at + 1)].OrderBy(item => item.Rank)]);
            start = at + 1;
        }

        return blocks.ToImmutable();
    }

    /// <summary>
    /// Cuts an order that is neither in series nor side by side: the last join, with all that follows it, comes last.
    /// This adds order but never breaks any, and keeps what belongs to one branch together.
    /// </summary>
    public ImmutableArray<ImmutableArray<Item>> CutAtLastJoin()
    {
        var incoming = new int[_sorted.Length];
        foreach (var to in _next.SelectMany(next => next))
            incoming[to]++;

        var join = Array.FindLastIndex(incoming, count => count > 1);
        var late = Enumerable.Range(0, _sorted.Length).Where(at => at == join || Reaches(join, at)).ToHashSet();
        return
        [
            [.. _sorted.Where((_, at) => !late.Contains(at)).OrderBy(item => item.Rank)],
            [.. _sorted.Where((_, at) => late.Contains(at)).OrderBy(item => item.Rank)],
        ];
    }

    /// <summary>Whether one item comes before another, directly or through others.</summary>
    private bool Reaches(int from, int to) => (_after[from][to >> 6] >> (to & 63) & 1) != 0;

    private static int[] Sort(ImmutableArray<Item> items, List<int>[] next)
    {
        var waiting = new int[items.Length];
        foreach (var after in next)
        {
            foreach (var to in after)
                waiting[to]++;
        }

        var ready = new PriorityQueue<int, int>();
        for (var item = 0; item < items.Length; item++)
        {
            if (waiting[item] == 0)
                ready.Enqueue(item, items[item].Rank);
        }

        var sorted = new List<int>(items.Length);
        while (ready.TryDequeue(out var item, out _))
        {
            sorted.Add(item);
            foreach (var to in next[item])
            {
                if (--waiting[to] == 0)
                    ready.Enqueue(to, items[to].Rank);
            }
        }

        return [.. sorted];
    }

    private static ulong[][] Closure(List<int>[] next)
    {
        var words = (next.Length + 63) / 64;
        var after = new ulong[next.Length][];
        for (var from = next.Length - 1; from >= 0; from--)
        {
            var row = after[from] = new ulong[words];
            foreach (var to in next[from])
            {
                row[to >> 6] |= 1UL << (to & 63);
                for (var word = 0; word < words; word++)
                    row[word] |= after[to][word];
            }
        }

        return after;
    }
}
