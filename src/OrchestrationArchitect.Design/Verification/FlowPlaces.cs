using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification;

/// <summary>A node of a design and where it is.</summary>
/// <param name="Node">The node.</param>
/// <param name="Path">Its JSON Pointer.</param>
public readonly record struct FlowPlace(FlowNode Node, string Path);

/// <summary>Goes through the nodes of a design with their JSON Pointers.</summary>
internal static class FlowPlaces
{
    /// <summary>Every node of the flow, then those of the steps' handlers.</summary>
    public static IEnumerable<FlowPlace> Of(OrchestrationDesign design)
    {
        var open = new Stack<FlowPlace>();
        for (var index = design.Steps.Length - 1; index >= 0; index--)
        {
            Push(open, Handlers(design.Steps[index].OnFailure, $"/steps/{index}"));
        }

        open.Push(new FlowPlace(design.Flow, "/flow"));
        while (open.TryPop(out var place))
        {
            yield return place;
            Push(open, Children(place));
        }
    }

    /// <summary>The nodes straight inside one.</summary>
    public static IEnumerable<FlowPlace> Children(FlowPlace place) => place.Node switch
    {
        SequenceNode sequence => sequence.Items.Select((item, i) => new FlowPlace(item, $"{place.Path}/items/{i}")),
        ParallelNode parallel => parallel.Branches
            .Select((branch, i) => new FlowPlace(branch, $"{place.Path}/branches/{i}"))
            .Concat(Handlers(parallel.OnFailure, place.Path)),
        MapNode map => Handlers(map.OnFailure, place.Path).Prepend(new FlowPlace(map.Body, place.Path + "/body")),
        ChoiceNode choice => choice.Branches
            .Select((branch, i) => new FlowPlace(branch.Body, $"{place.Path}/branches/{i}/body"))
            .Concat(choice.Otherwise is { } other ? [new FlowPlace(other, place.Path + "/otherwise")] : []),
        LoopNode loop => [new FlowPlace(loop.Body, place.Path + "/body")],
        WaitNode { OnTimeout: { } late } => [new FlowPlace(late, place.Path + "/onTimeout")],
        _ => [],
    };

    private static IEnumerable<FlowPlace> Handlers(OnFailure? failure, string path) =>
        failure is null ? [] : failure.Catches.Select((entry, i) => new FlowPlace(entry.Handler, $"{path}/onFailure/catches/{i}/handler"));

    private static void Push(Stack<FlowPlace> open, IEnumerable<FlowPlace> places)
    {
        foreach (var place in places.Reverse())
        {
            open.Push(place);
        }
    }
}
