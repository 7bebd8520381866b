using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>A reader's successions with the steps that do not count contracted out of them.</summary>
internal static class PredictedOrder
{
    /// <summary>The pairs and whether each is conditional; one conditional part makes a contracted pair conditional.</summary>
    public static Dictionary<(string From, string To), bool> Of(ProcessFacts facts, Func<string, bool> isIgnored)
    {
        var edges = new Dictionary<(string From, string To), bool>();
        foreach (var fact in facts.Flow)
            Add(edges, fact.From, fact.To, fact.Kind == FlowKind.Conditional);

        foreach (var step in facts.Steps.Select(step => step.Id).Where(isIgnored))
        {
            var into = edges.Where(edge => edge.Key.To == step && edge.Key.From != step).ToArray();
            var outOf = edges.Where(edge => edge.Key.From == step && edge.Key.To != step).ToArray();
            foreach (var edge in edges.Keys.Where(edge => edge.From == step || edge.To == step).ToArray())
                edges.Remove(edge);
            foreach (var (before, after) in into.SelectMany(before => outOf.Select(after => (before, after))))
                Add(edges, before.Key.From, after.Key.To, before.Value || after.Value);
        }

        return edges;
    }

    private static void Add(Dictionary<(string From, string To), bool> edges, string from, string to, bool conditional)
    {
        if (from != to)
            edges[(from, to)] = edges.TryGetValue((from, to), out var already) ? already && conditional : conditional;
    }
}
