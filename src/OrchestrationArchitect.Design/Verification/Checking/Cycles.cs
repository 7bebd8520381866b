namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>Finds states that a run can come back to.</summary>
internal static class Cycles
{
    /// <summary>The first such state, or <see langword="null"/>. The initial state's own first entry is not a return.</summary>
    public static int? First(int states, List<(int From, int To)> edges)
    {
        // States from which no endless path starts are taken away from the end backwards; what no path into a cycle
        // explains is then taken away from the start forwards. What is left lies on or between cycles.
        var left = Enumerable.Repeat(true, states).ToArray();
        var real = edges.Skip(1).ToList();
        Strip(left, real.Select(edge => (edge.To, edge.From)));
        Strip(left, real);
        var first = Array.IndexOf(left, true);
        return first < 0 ? null : first;
    }

    /// <summary>Takes away, again and again, the nodes that no remaining edge leads to.</summary>
    private static void Strip(bool[] left, IEnumerable<(int From, int To)> edges)
    {
        var incoming = new int[left.Length];
        var outgoing = new List<int>[left.Length];
        foreach (var (from, to) in edges)
        {
            if (left[from] && left[to])
            {
                incoming[to]++;
                (outgoing[from] ??= []).Add(to);
            }
        }

        var open = new Queue<int>(Enumerable.Range(0, left.Length).Where(node => left[node] && incoming[node] == 0));
        while (open.TryDequeue(out var node))
        {
            left[node] = false;
            foreach (var target in outgoing[node] ?? [])
            {
                if (--incoming[target] == 0)
                {
                    open.Enqueue(target);
                }
            }
        }
    }
}
