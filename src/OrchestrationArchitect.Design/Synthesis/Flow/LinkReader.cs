using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Reads the links between the steps of the forward path from the facts.</summary>
internal static class LinkReader
{
    /// <summary>
    /// The links between some steps, by index. Steps that only undo are bridged; a member of a parallel group that nothing
    /// leads to, or from, shares the links of the others.
    /// </summary>
    public static ImmutableArray<Link> Read(ProcessFacts facts, ImmutableArray<string> ids)
    {
        var index = FlowBuilder.Index(ids);
        var known = facts.Steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var flow = facts.Flow.Where(link => known.Contains(link.From) && known.Contains(link.To)).ToList();
        foreach (var step in facts.Steps.Where(step => !index.ContainsKey(step.Id)))
            Bridge(flow, step.Id);

        var links = flow.Select(link => new Link(index[link.From], index[link.To], Words(link)));
        return Share([.. links.Distinct()], facts.Parallel, index);
    }

    private static string? Words(FlowFact link) => link.Kind switch
    {
        FlowKind.Conditional => string.IsNullOrWhiteSpace(link.Condition) ? "the condition holds" : link.Condition.Trim(),
        _ => null,
    };

    private static void Bridge(List<FlowFact> flow, string step)
    {
        var into = flow.Where(link => link.To == step && link.From != step).ToList();
        var from = flow.Where(link => link.From == step && link.To != step).ToList();
        flow.RemoveAll(link => link.From == step || link.To == step);
        foreach (var before in into)
        {
            // Where the undoing step was the only way on, the process itself goes on there, whatever failed.
            var onlyWay = !flow.Any(link => link.From == before.From);
            flow.AddRange(from.Where(after => after.To != before.From).Select(after => onlyWay
                ? after with { From = before.From }
                : before with { To = after.To }));
        }
    }

    private static ImmutableArray<Link> Share(
        ImmutableArray<Link> links, ImmutableArray<ImmutableArray<string>> parallel, Dictionary<string, int> index)
    {
        if (parallel.IsEmpty)
            return links;

        var all = links.ToList();
        foreach (var group in parallel)
        {
            var members = group.Where(index.ContainsKey).Select(id => index[id]).ToHashSet();
            var into = links.Where(link => members.Contains(link.To) && !members.Contains(link.From)).ToList();
            var from = links.Where(link => members.Contains(link.From) && !members.Contains(link.To)).ToList();
            foreach (var member in members.Order())
            {
                if (!links.Any(link => link.To == member))
                    all.AddRange(into.Select(link => link with { To = member }));

                if (!links.Any(link => link.From == member))
                    all.AddRange(from.Select(link => link with { From = member }));
            }
        }

        return [.. all.Where(link => link.From != link.To || links.Contains(link)).Distinct()];
    }
}
