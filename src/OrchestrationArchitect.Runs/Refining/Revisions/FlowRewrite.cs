using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>Changes the settings of nodes; the shape of the flow stays.</summary>
internal static class FlowRewrite
{
    public static FlowNode Maps(FlowNode node, Func<MapNode, MapNode> change) => node switch
    {
        SequenceNode sequence => new SequenceNode([.. sequence.Items.Select(item => Maps(item, change))]),
        ParallelNode parallel => parallel with { Branches = [.. parallel.Branches.Select(branch => Maps(branch, change))] },
        MapNode map => change(map with { Body = Maps(map.Body, change) }),
        ChoiceNode choice => choice with
        {
            Branches = [.. choice.Branches.Select(branch => branch with { Body = Maps(branch.Body, change) })],
            Otherwise = choice.Otherwise is { } other ? Maps(other, change) : null,
        },
        LoopNode loop => loop with { Body = Maps(loop.Body, change) },
        WaitNode { OnTimeout: { } late } wait => wait with { OnTimeout = Maps(late, change) },
        _ => node,
    };
}
