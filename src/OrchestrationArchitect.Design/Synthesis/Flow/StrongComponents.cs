namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Tarjan's strongly connected components, without recursion: texts may hold thousands of steps.</summary>
internal static class StrongComponents
{
    /// <summary>The number of the component of every step; two steps share one when each reaches the other.</summary>
    public static int[] Of(int steps, IReadOnlyList<Link> links)
    {
        var next = links.ToLookup(link => link.From, link => link.To);
        var search = new Search(steps, [.. Enumerable.Range(0, steps).Select(step => next[step].ToArray())]);
        for (var step = 0; step < steps; step++)
            search.From(step);

        return search.Component;
    }

    private sealed class Search(int steps, int[][] next)
    {
        private readonly int[] _index = new int[steps];
        private readonly int[] _low = new int[steps];
        private readonly bool[] _open = new bool[steps];
        private readonly Stack<int> _path = new();
        private int _counter;
        private int _components;

        public int[] Component { get; } = new int[steps];

        public void From(int root)
        {
            if (_index[root] != 0)
                return;

            var calls = new Stack<(int Step, int Edge)>();
            Enter(root, calls);
            while (calls.TryPop(out var call))
                Advance(call.Step, call.Edge, calls);
        }

        private void Enter(int step, Stack<(int Step, int Edge)> calls)
        {
            _index[step] = _low[step] = ++_counter;
            _open[step] = true;
            _path.Push(step);
            calls.Push((step, 0));
        }

        private void Advance(int step, int edge, Stack<(int Step, int Edge)> calls)
        {
            if (edge > 0 && _open[next[step][edge - 1]])
                _low[step] = Math.Min(_low[step], _low[next[step][edge - 1]]);

            if (edge == next[step].Length)
            {
                Close(step);
                return;
            }

            calls.Push((step, edge + 1));
            if (_index[next[step][edge]] == 0)
                Enter(next[step][edge], calls);
        }

        private void Close(int step)
        {
            if (_low[step] != _index[step])
                return;

            int member;
            do
            {
                member = _path.Pop();
                _open[member] = false;
                Component[member] = _components;
            }
            while (member != step);

            _components++;
        }
    }
}
