using System.Collections.Immutable;
using OrchestrationArchitect.Design.Importing.Asl;

namespace OrchestrationArchitect.Design.Importing.Structuring;

/// <summary>The states of one machine as a graph. Its last node is the machine's end.</summary>
internal sealed class StateGraph
{
    private readonly int[] _rank;

    /// <summary>Builds the graph of a machine.</summary>
    public StateGraph(AslMachine machine)
    {
        End = machine.States.Length;
        Targets = [.. machine.States.Select(state => TargetsOf(state).ToImmutableArray()), []];
        IsLoopHead = new bool[End + 1];
        _rank = Enumerable.Repeat(int.MaxValue, End + 1).ToArray();
        Walk(machine.Start);
    }

    /// <summary>The node that stands for the machine's end.</summary>
    public int End { get; }

    /// <summary>Where each node leads, handlers included.</summary>
    public ImmutableArray<ImmutableArray<int>> Targets { get; }

    /// <summary>Nodes that an edge leads back to: every cycle has one.</summary>
    public bool[] IsLoopHead { get; }

    /// <summary>Whether the start leads to a node.</summary>
    public bool IsReachable(int node) => _rank[node] != int.MaxValue;

    /// <summary>The place of a node in an order in which only loops lead back.</summary>
    public int Rank(int node) => _rank[node];

    /// <summary>Every node that can be reached from some without going through barred ones.</summary>
    public HashSet<int> Reach(IEnumerable<int> from, Func<int, bool> barred)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(from.Where(node => !barred(node)));
        while (open.TryPop(out var node))
        {
            if (seen.Add(node))
            {
                foreach (var target in Targets[node].Where(target => !barred(target) && !seen.Contains(target)))
                {
                    open.Push(target);
                }
            }
        }

        return seen;
    }

    private IEnumerable<int> TargetsOf(AslState state)
    {
        var forward = state.Type switch
        {
            AslStateType.Fail => [],
            AslStateType.Choice => state.Choices.Select(choice => choice.Target)
                .Concat(state.Default is { } other ? [other] : []),
            _ => [state.Next],
        };
        return forward.Concat(state.Catches.Select(handler => handler.Target))
            .Where(target => target != AslMachine.Missing)
            .Select(target => target == AslMachine.End ? End : target)
            .Distinct();
    }

    private void Walk(int start)
    {
        var active = new bool[End + 1];
        var seen = new bool[End + 1];
        var order = new List<int>();
        var path = new Stack<(int Node, int Next)>();
        Enter(start);
        while (path.TryPop(out var top))
        {
            var targets = Targets[top.Node];
            if (top.Next == targets.Length)
            {
                active[top.Node] = false;
                order.Add(top.Node);
                continue;
            }

            path.Push((top.Node, top.Next + 1));
            // The last target first, so that the first one ends up earliest in the order.
            var target = targets[targets.Length - 1 - top.Next];
            IsLoopHead[target] |= active[target];
            if (!seen[target])
            {
                Enter(target);
            }
        }

        for (var index = 0; index < order.Count; index++)
        {
            _rank[order[index]] = order.Count - 1 - index;
        }

        void Enter(int node)
        {
            seen[node] = active[node] = true;
            path.Push((node, 0));
        }
    }
}
