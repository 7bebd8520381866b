using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>Finds the steps that a run takes when nothing fails.</summary>
internal static class OrdinarySteps
{
    /// <summary>Ids of the steps outside handlers, those on a way that can only end as failed excepted.</summary>
    public static HashSet<string> Of(FlowNode flow)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Visit(flow, found);
        return found;
    }

    private static void Visit(FlowNode node, HashSet<string> found)
    {
        switch (node)
        {
            case StepNode step:
                found.Add(step.Step);
                break;
            case SequenceNode sequence:
                for (var index = 0; index < sequence.Items.Length && !IsFailureTail(sequence, index); index++)
                {
                    Visit(sequence.Items[index], found);
                }

                break;
            case ChoiceNode choice:
                foreach (var way in FlowWalk.Children(choice).Where(way => !AlwaysFails(way)))
                {
                    Visit(way, found);
                }

                break;
            case ParallelNode parallel:
                foreach (var branch in parallel.Branches)
                {
                    Visit(branch, found);
                }

                break;
            case MapNode map:
                Visit(map.Body, found);
                break;
            default:
                foreach (var child in FlowWalk.Children(node))
                {
                    Visit(child, found);
                }

                break;
        }
    }

    /// <summary>The good path has ended before, and what is left can only fail.</summary>
    private static bool IsFailureTail(SequenceNode sequence, int index) =>
        sequence.Items.Skip(index).Any(AlwaysFails)
        && sequence.Items.Take(index).SelectMany(FlowWalk.All).Any(node => node is EndNode { Outcome: EndOutcome.Succeeded });

    private static bool AlwaysFails(FlowNode node) => node switch
    {
        EndNode end => end.Outcome == EndOutcome.Failed,
        SequenceNode sequence => sequence.Items.Any(AlwaysFails),
        ChoiceNode choice => FlowWalk.Children(choice).All(AlwaysFails),
        _ => false,
    };
}
