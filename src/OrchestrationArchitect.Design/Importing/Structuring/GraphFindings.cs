using OrchestrationArchitect.Design.Importing.Asl;

namespace OrchestrationArchitect.Design.Importing.Structuring;

/// <summary>What a machine's graph alone shows: states nothing leads to, and cycles nothing leads out of.</summary>
internal static class GraphFindings
{
    /// <summary>Notes what is wrong with a graph.</summary>
    public static void Note(AslMachine machine, StateGraph graph, ImportLog log)
    {
        foreach (var (state, node) in machine.States.Select((state, node) => (state, node)).Where(pair => !graph.IsReachable(pair.node)))
        {
            log.Add(ImportCodes.Unreachable, state.Offset, state.Pointer,
                $"Nothing leads to state “{state.Name}”, so it never runs.", "Lead to it, or remove it.");
        }

        var ends = Leaving(machine, graph);
        var stuck = Enumerable.Range(0, machine.States.Length).Where(node => graph.IsReachable(node) && !ends[node]).ToArray();
        if (stuck.Length > 0)
        {
            var head = machine.States[stuck.MinBy(graph.Rank)];
            log.Add(ImportCodes.NoExit, head.Offset, head.Pointer,
                $"From state “{head.Name}” on no path ends: the run circles for ever.",
                "Lead out of the cycle by a choice, or end it.");
        }
    }

    private static bool[] Leaving(AslMachine machine, StateGraph graph)
    {
        var leaves = new bool[graph.End + 1];
        leaves[graph.End] = true;
        for (var node = 0; node < graph.End; node++)
        {
            var state = machine.States[node];
            leaves[node] = state.Type == AslStateType.Fail || state.Next == AslMachine.Missing
                || state.Default == AslMachine.Missing || state.Choices.Any(choice => choice.Target == AslMachine.Missing);
        }

        for (var changed = true; changed;)
        {
            changed = false;
            for (var node = graph.End - 1; node >= 0; node--)
            {
                if (!leaves[node] && graph.Targets[node].Any(target => leaves[target]))
                {
                    changed = leaves[node] = true;
                }
            }
        }

        return leaves;
    }
}
