using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>Whether a design hangs together well enough to be explored.</summary>
internal static class Soundness
{
    /// <summary>Every step and loop that is named exists, and no handler leads back into the step it belongs to.</summary>
    public static bool Holds(DesignView view) =>
        view.Called.All(id => view.Find(id) is not null)
        && view.Compensations.All(id => view.Find(id) is not null)
        && Jumps.Dangling(view).IsEmpty
        && !Jumps.HandlersCircle(view);
}

/// <summary>Follows the jumps of a flow.</summary>
internal static class Jumps
{
    /// <summary>The names of loops that are jumped to from outside of them.</summary>
    public static ImmutableArray<string> Dangling(DesignView view)
    {
        var dangling = new SortedSet<string>(StringComparer.Ordinal);
        Visit(view, view.Design.Flow, [], dangling, new HashSet<(string, int)>());
        return [.. dangling];
    }

    /// <summary>Whether a step's handler calls, perhaps by way of other handlers, the step itself.</summary>
    public static bool HandlersCircle(DesignView view)
    {
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        return view.Design.Steps.Any(step => Circles(view, step.Id, state));
    }

    private static bool Circles(DesignView view, string id, Dictionary<string, bool> ended)
    {
        if (ended.TryGetValue(id, out var done))
        {
            return !done;
        }

        ended[id] = false;
        var called = view.Find(id)?.OnFailure.Catches.SelectMany(entry => FlowWalk.All(entry.Handler)).OfType<StepNode>() ?? [];
        var circles = called.Any(node => Circles(view, node.Step, ended));
        ended[id] = true;
        return circles;
    }

    private static void Visit(
        DesignView view, FlowNode node, ImmutableHashSet<string> loops, SortedSet<string> dangling, HashSet<(string, int)> seen)
    {
        switch (node)
        {
            case AgainNode again when !loops.Contains(again.Loop):
                dangling.Add(again.Loop);
                break;
            case LoopNode loop:
                Visit(view, loop.Body, loops.Add(loop.Id), dangling, seen);
                break;
            case StepNode call when view.Find(call.Step) is { } step && seen.Add((call.Step, loops.Count)):
                foreach (var entry in step.OnFailure.Catches)
                {
                    Visit(view, entry.Handler, loops, dangling, seen);
                }

                break;
            case ParallelNode parallel:
                foreach (var branch in parallel.Branches)
                {
                    Visit(view, branch, [], dangling, seen);
                }

                Handlers(parallel.OnFailure);
                break;
            case MapNode map:
                Visit(view, map.Body, [], dangling, seen);
                Handlers(map.OnFailure);
                break;
            default:
                foreach (var child in FlowWalk.Children(node))
                {
                    Visit(view, child, loops, dangling, seen);
                }

                break;
        }

        void Handlers(OnFailure? failure)
        {
            foreach (var entry in failure?.Catches ?? [])
            {
                Visit(view, entry.Handler, loops, dangling, seen);
            }
        }
    }
}
