using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>Puts states in the order a reader meets them, and leaves out those that nothing leads to.</summary>
internal static class Reachable
{
    public static JsonObject InOrder(JsonObject states, string start)
    {
        var order = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            var name = pending.Pop();
            if (!seen.Add(name))
            {
                continue;
            }

            order.Add(name);
            foreach (var next in Successors(states[name]!.AsObject()).Reverse())
            {
                pending.Push(next);
            }
        }

        var ordered = new JsonObject();
        foreach (var name in order)
        {
            var state = states[name];
            states.Remove(name);
            ordered[name] = state;
        }

        return ordered;
    }

    /// <summary>The forward path first, then choices, then failure paths.</summary>
    private static IEnumerable<string> Successors(JsonObject state)
    {
        foreach (var target in Targets(state["Choices"]))
        {
            yield return target;
        }

        if (state["Default"] is { } otherwise)
        {
            yield return otherwise.GetValue<string>();
        }

        if (state["Next"] is { } next)
        {
            yield return next.GetValue<string>();
        }

        foreach (var target in Targets(state["Catch"]))
        {
            yield return target;
        }
    }

    private static IEnumerable<string> Targets(JsonNode? rules)
    {
        foreach (var rule in rules as JsonArray ?? [])
        {
            if (rule?["Next"] is { } target)
            {
                yield return target.GetValue<string>();
            }
        }
    }
}
