using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>Tells how control leaves a part of the flow.</summary>
internal static class Leaving
{
    /// <summary>Every path jumps or ends, so that nothing after it runs.</summary>
    public static bool Always(FlowNode node) => node switch
    {
        AgainNode or EndNode => true,
        SequenceNode sequence => sequence.Items.Any(Always),
        ChoiceNode { Otherwise: not null } choice => FlowWalk.Children(choice).All(Always),
        _ => false,
    };

    /// <summary>Every path starts a loop again, and none ends or leaves.</summary>
    public static bool OnlyAgain(FlowNode body) => Always(body)
        && !FlowWalk.All(body).Any(node => node is EndNode || node is ChoiceNode { Otherwise: null })
        && FlowWalk.All(body).OfType<AgainNode>().Select(again => again.Loop).Distinct(StringComparer.Ordinal).Count() == 1
        && !FlowWalk.All(body).OfType<LoopNode>().Any();
}
