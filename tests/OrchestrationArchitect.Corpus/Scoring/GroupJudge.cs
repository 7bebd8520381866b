using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>Judges what runs side by side and what runs once per item.</summary>
internal static class GroupJudge
{
    public static Judgement Parallel(CorpusCase asked, ProcessFacts facts, StepMatching steps)
    {
        var wanted = Pairs(asked.Expected.Parallel.Select(group => group.AsEnumerable()));
        var said = Pairs(facts.Parallel.Select(group =>
            group.Where(id => !steps.IsIgnored(id)).Select(id => Name(id, steps))));
        return Compare(wanted, said);
    }

    public static Judgement ForEach(CorpusCase asked, ProcessFacts facts, StepMatching steps)
    {
        var labels = asked.Expected.ForEach;
        var wanted = labels.Where(group => !group.Optional).SelectMany(group => group.Steps).ToHashSet(StringComparer.Ordinal);
        var allowed = labels.SelectMany(group => group.Optional ? [.. group.Steps, .. group.Allowed] : group.Allowed)
            .ToHashSet(StringComparer.Ordinal);
        var said = facts.ForEach.SelectMany(group => group.Steps)
            .Where(id => !steps.IsIgnored(id))
            .Select(id => Name(id, steps))
            .Where(id => !allowed.Contains(id))
            .ToHashSet(StringComparer.Ordinal);
        return Compare(wanted, said);
    }

    private static Judgement Compare(HashSet<string> wanted, HashSet<string> said) => Judgement.Of(
        wanted.Count(said.Contains),
        wanted.Where(one => !said.Contains(one)),
        said.Where(one => !wanted.Contains(one)));

    private static HashSet<string> Pairs(IEnumerable<IEnumerable<string>> groups) => groups
        .Select(group => group.Order(StringComparer.Ordinal).ToArray())
        .SelectMany(group => group.SelectMany((one, i) => group.Skip(i + 1).Select(other => $"{one} | {other}")))
        .ToHashSet(StringComparer.Ordinal);

    private static string Name(string predicted, StepMatching steps) => steps.Expected(predicted)?.Id ?? $"({predicted})";
}
