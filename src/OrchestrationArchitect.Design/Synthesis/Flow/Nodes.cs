using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Builds and walks flow trees.</summary>
internal static class Nodes
{
    /// <summary>Nothing happens.</summary>
    public static FlowNode Nothing { get; } = new SequenceNode([]);

    /// <summary>One after another, without sequences inside sequences.</summary>
    public static FlowNode InOrder(IEnumerable<FlowNode> nodes)
    {
        var flat = ImmutableArray.CreateBuilder<FlowNode>();
        foreach (var node in nodes)
        {
            if (node is SequenceNode sequence)
                flat.AddRange(sequence.Items);
            else
                flat.Add(node);
        }

        return flat.Count == 1 ? flat[0] : new SequenceNode(flat.ToImmutable());
    }

    /// <summary>The steps a tree calls, in reading order, repeated as often as they are called.</summary>
    public static IReadOnlyList<string> StepsOf(FlowNode node) => node is StepNode only ? [only.Step] : Called(node);

    private static List<string> Called(FlowNode node)
    {
        var steps = new List<string>();
        foreach (var one in FlowWalk.All(node))
        {
            if (one is StepNode step)
                steps.Add(step.Step);
        }

        return steps;
    }

    /// <summary>The tree with every step's node replaced.</summary>
    public static FlowNode Replace(FlowNode node, Func<StepNode, FlowNode> with) => node switch
    {
        StepNode step => with(step),
        SequenceNode sequence => InOrder(sequence.Items.Select(item => Replace(item, with))),
        ParallelNode parallel => parallel with { Branches = [.. parallel.Branches.Select(branch => Replace(branch, with))] },
        ChoiceNode choice => choice with
        {
            Branches = [.. choice.Branches.Select(branch => branch with { Body = Replace(branch.Body, with) })],
            Otherwise = choice.Otherwise is null ? null : Replace(choice.Otherwise, with),
        },
        MapNode map => map with { Body = Replace(map.Body, with) },
        LoopNode loop => loop with { Body = Replace(loop.Body, with) },
        _ => node,
    };
}
