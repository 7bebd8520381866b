namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>Checks that a case's labels hang together.</summary>
internal static class CaseCheck
{
    /// <summary>Every id that a label uses is that of a step; order is asked for between required steps only.</summary>
    /// <exception cref="CorpusFormatException">One is not.</exception>
    public static void References(string slug, Expectation expected)
    {
        var ids = expected.Steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count < expected.Steps.Length)
            throw new CorpusFormatException(slug, "two steps share an id");
        var required = expected.Steps.Where(step => !step.Optional).Select(step => step.Id).ToHashSet(StringComparer.Ordinal);

        Demand(required, expected.Order.SelectMany(edge => new[] { edge.From, edge.To }));
        Demand(ids, expected.AllowedOrder.SelectMany(edge => new[] { edge.From, edge.To }));
        Demand(ids, expected.Parallel.SelectMany(group => group));
        Demand(ids, expected.ForEach.SelectMany(group => group.Steps.Concat(group.Allowed)));
        Demand(ids, expected.Compensations.SelectMany(compensation => compensation.Steps));
        Demand(ids, expected.Constraints.Select(constraint => constraint.Step).OfType<string>());

        void Demand(HashSet<string> known, IEnumerable<string> used)
        {
            if (used.FirstOrDefault(id => !known.Contains(id)) is { } stray)
                throw new CorpusFormatException(slug, $"'{stray}' is no (required) step");
        }
    }
}
