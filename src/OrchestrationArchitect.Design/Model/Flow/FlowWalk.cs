namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>Goes through flow trees.</summary>
public static class FlowWalk
{
    /// <summary>
    /// The nodes straight inside a node: bodies and branches, what runs on a time-out, and a scope's handlers. Handlers of
    /// steps are not among them, because they belong to the step.
    /// </summary>
    public static IEnumerable<FlowNode> Children(FlowNode node) => node switch
    {
        SequenceNode sequence => sequence.Items,
        ParallelNode parallel => parallel.Branches.Concat(Handlers(parallel.OnFailure)),
        MapNode map => Handlers(map.OnFailure).Prepend(map.Body),
        ChoiceNode choice => choice.Branches.Select(branch => branch.Body).Concat(choice.Otherwise is { } other ? [other] : []),
        LoopNode loop => [loop.Body],
        WaitNode { OnTimeout: { } late } => [late],
        _ => [],
    };

    /// <summary>A node and everything inside it, in the order of the flow.</summary>
    public static IReadOnlyList<FlowNode> All(FlowNode root)
    {
        var found = new List<FlowNode>();
        Collect(root, found);
        return found;
    }

    /// <summary>Everything inside a design's flow, the handlers of its steps included, each handler once.</summary>
    public static IEnumerable<FlowNode> AllWithHandlers(OrchestrationDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        return All(design.Flow).Concat(design.Steps.SelectMany(step => step.OnFailure.Catches).SelectMany(entry => All(entry.Handler)));
    }

    private static void Collect(FlowNode node, List<FlowNode> found)
    {
        found.Add(node);
        if (node is SequenceNode sequence)
        {
            foreach (var item in sequence.Items)
            {
                Collect(item, found);
            }
        }
        else if (node is not StepNode)
        {
            foreach (var child in Children(node))
            {
                Collect(child, found);
            }
        }
    }

    private static IEnumerable<FlowNode> Handlers(OnFailure? failure) =>
        failure is null ? [] : failure.Catches.Select(entry => entry.Handler);
}
