using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>Judges who comes straight after whom.</summary>
internal static class OrderJudge
{
    public static (Judgement Pairs, Judgement Kinds) Judge(CorpusCase asked, ProcessFacts facts, StepMatching steps)
    {
        var wanted = asked.Expected.Order.GroupBy(edge => (edge.From, edge.To))
            .ToDictionary(group => group.Key, group => group.First().Conditional);
        var allowed = asked.Expected.AllowedOrder.Select(edge => (edge.From, edge.To)).ToHashSet();
        var said = PredictedOrder.Of(facts, steps.IsIgnored)
            .Select(edge => (Pair: (From: Name(edge.Key.From), To: Name(edge.Key.To)), Conditional: edge.Value))
            .ToArray();

        var matched = said.Where(edge => wanted.ContainsKey(edge.Pair)).ToArray();
        var found = matched.Select(edge => edge.Pair).ToHashSet();
        var pairs = Judgement.Of(
            found.Count,
            wanted.Keys.Where(pair => !found.Contains(pair)).Select(Show),
            said.Select(edge => edge.Pair).Where(pair => !wanted.ContainsKey(pair) && !allowed.Contains(pair)).Select(Show));
        var wrong = matched.Where(edge => edge.Conditional != wanted[edge.Pair]).ToArray();
        return (pairs, Judgement.Of(matched.Length - wrong.Length, wrong.Select(edge => Show(edge.Pair)), []));

        string Name(string predicted) => steps.Expected(predicted)?.Id ?? $"({predicted})";
    }

    private static string Show((string From, string To) pair) => $"{pair.From} -> {pair.To}";
}
