using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Makes loops of the links that go back.</summary>
internal static class Loops
{
    private const string Until = "until ";

    /// <summary>One scope for each step that links go back to.</summary>
    public static IEnumerable<Scope> Of(
        ImmutableArray<Link> back, ImmutableArray<Link> forward, ImmutableArray<string> ids, Func<ImmutableArray<Item>, FlowNode> arrange, ScopePolicies policies) =>
        back.GroupBy(link => link.To).OrderBy(head => head.Key).Select(head => new Scope(
            [.. head.Select(link => link.From).Append(head.Key).Distinct().Order()],
            items => Loop($"repeat-{ids[head.Key]}", [.. head.OrderBy(link => link.From)], forward, items, arrange, policies)));

    private static LoopNode Loop(
        string id, ImmutableArray<Link> back, ImmutableArray<Link> forward, ImmutableArray<Item> items, Func<ImmutableArray<Item>, FlowNode> arrange, ScopePolicies policies)
    {
        var plan = policies.Loop(items);
        var again = back.ToLookup(
            link => items.First(item => item.Steps.Contains(link.From)),
            link => Again(id, link, LoopExits.AlwaysReturns(link, forward), plan.Pause));
        var body = arrange([.. items.Select(item => item with { Body = Nodes.InOrder(again[item].Prepend(item.Body)) })]);
        // Where every way leads back, what is known of the order leaves no end: each return is then a decision.
        if (NeverEnds(body))
        {
            again = back.ToLookup(link => items.First(item => item.Steps.Contains(link.From)), link => Again(id, link, always: false, plan.Pause));
            body = arrange([.. items.Select(item => item with { Body = Nodes.InOrder(again[item].Prepend(item.Body)) })]);
        }


        // A jump may not leave a parallel branch: then every round is decided at the end of the body.
        if (JumpsOutOfABranch(body, id))
            body = Nodes.InOrder(again.SelectMany(jumps => jumps).Prepend(arrange(items)));

        return new LoopNode(id, body) { Until = Ending(back), MaxIterations = plan.MaxIterations };
    }

    private static FlowNode Again(string loop, Link back, bool always, TimeSpan? pause)
    {
        FlowNode jump = new AgainNode(loop);
        if (pause is { } interval)
            jump = Nodes.InOrder([new WaitNode { For = "the next round", Duration = interval }, jump]);

        return always ? jump : Conditions.Choice([new ChoiceBranch(Repeating(back.Condition), jump)], null);
    }

    private static bool NeverEnds(FlowNode node) => node switch
    {
        AgainNode => true,
        SequenceNode sequence => sequence.Items.Any(NeverEnds),
        ChoiceNode choice => choice.Otherwise is { } otherwise && NeverEnds(otherwise) && choice.Branches.All(branch => NeverEnds(branch.Body)),
        _ => false,
    };

    private static string Repeating(string? condition) => condition switch
    {
        null => "another round is needed",
        _ when condition.StartsWith(Until, StringComparison.OrdinalIgnoreCase) => "not yet: " + condition[Until.Length..],
        _ => condition,
    };

    private static string? Ending(ImmutableArray<Link> back) => back.FirstOrDefault(link => link.Condition is not null).Condition switch
    {
        null => null,
        var condition when condition.StartsWith(Until, StringComparison.OrdinalIgnoreCase) => condition[Until.Length..],
        var condition => "no longer " + condition,
    };

    private static bool JumpsOutOfABranch(FlowNode body, string loop) =>
        FlowWalk.All(body).Where(node => node is ParallelNode or MapNode)
            .Any(node => FlowWalk.All(node).OfType<AgainNode>().Any(jump => jump.Loop == loop));
}
