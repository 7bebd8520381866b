using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Meaning;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Builds the flow tree of a process from its facts.</summary>
internal static class FlowBuilder
{
    /// <summary>The tree: each of the steps exactly once, every order between them kept.</summary>
    /// <param name="sentences">The words of the texts the facts point into.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="steps">The steps of the forward path, in text order.</param>
    /// <param name="leaf">The node of a step.</param>
    /// <param name="policies">The bounds of maps and loops.</param>
    /// <param name="unordered">Told of two steps that nothing orders, and that are kept in the order of the text.</param>
    public static FlowNode Build(
        Sentences sentences,
        ProcessFacts facts,
        ImmutableArray<StepFact> steps,
        Func<StepFact, FlowNode> leaf,
        ScopePolicies policies,
        Action<StepFact, StepFact> unordered)
    {
        ImmutableArray<string> ids = [.. steps.Select(step => step.Id)];
        var index = Index(ids);
        var (forward, back) = Cycles.Split(steps.Length, SkipLinks.Add(LinkReader.Read(facts, ids), steps, sentences));
        forward = LoopExits.Relax(steps.Length, forward, back);
        var links = new Links(forward);
        var arranger = new Arranger(links, new Siblings(
            [.. facts.Parallel.Select(group => group.Where(index.ContainsKey).Select(id => index[id]).ToHashSet())],
            (before, after) => unordered(steps[before], steps[after])));

        var items = steps.Select((step, at) => new Item(at, [at], leaf(step))).ToImmutableArray();
        var maps = Maps(facts, index, links, arranger, policies);
        return items.IsEmpty
            ? Nodes.Nothing
            : arranger.Arrange(Scopes.Contract(items, [.. maps, .. back.IsEmpty ? [] : Loops.Of(back, forward, ids, arranger.Arrange, policies)], links));
    }

    /// <summary>The place of each id.</summary>
    public static Dictionary<string, int> Index(ImmutableArray<string> ids)
    {
        var index = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var at = 0; at < ids.Length; at++)
            index.Add(ids[at], at);
        return index;
    }

    private static IEnumerable<Scope> Maps(
        ProcessFacts facts, Dictionary<string, int> index, Links links, Arranger arranger, ScopePolicies policies) =>
        facts.ForEach
            .Select(each => (each, steps: PerItem.Steps(each, index, links)))
            .Where(map => !map.steps.IsEmpty)
            .Select(map => new Scope(map.steps, items => policies.Map(map.each, arranger.Arrange(items))));
}
