using System.Collections.Immutable;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Compensations;

namespace OrchestrationArchitect.Bench.Reading.Undoing;

/// <summary>Words that may undo something with the steps that they may undo, for <c>undoing-weights.data.tsv</c>.</summary>
internal static class UndoingExamples
{
    /// <summary>Penalties on the squares of weights, chosen by cross-validation by writers.</summary>
    private const double Rules = 12, Words = 4, Others = 2;

    /// <summary>The first number of each writer's cases.</summary>
    private static readonly ImmutableArray<int> Writers = [1, 201, 301, 401, 501, 601, 641, 701, 801, 841, 881, 921, 1001, 1041, 1101, 1141, 1181, 1211, 1251, 1291, 1331, 1371, 1411, 1451, 1475, 1499, 1539, 1579, 1619, 1643, 1667, 1691, 1715, 1739, 1800, 1840, 1880, 1920, 1960, 2000, 2040];

    /// <summary>The weights fitted to some choices; a heavy penalty keeps the fit from trusting the rules, which were tuned on most of the texts, and single words.</summary>
    public static Dictionary<string, double> Fit(IReadOnlyList<LabelledChoice> choices) => ChoiceFit.To(choices, least: 4, id =>
        Begins(id, "rule-") ? Rules : Begins(id, "verb-") || Begins(id, "first-") || Begins(id, "governor-") ? Words : Others);

    private static bool Begins(string id, string kind) => id.StartsWith(kind, StringComparison.Ordinal);

    /// <summary>Who wrote a case, by the number its slug begins with.</summary>
    public static int WriterOf(string slug) => int.TryParse(slug.Split('-')[0], out var number) ? Writers.Last(first => first <= Math.Max(1, number)) : 0;

    /// <summary>The choices of a labelled text, but for those that the label leaves open.</summary>
    public static IEnumerable<LabelledChoice> Of(CorpusCase item)
    {
        var trace = ScenarioReader.Explain(item.Scenario, Lexicon.Weighing(weights: null));
        var steps = StepMatching.Of(item, trace.Facts);
        var labels = trace.Choices.SelectMany(choice => choice.Steps.Select(s => s.Step)).Distinct().ToDictionary(step => step, step => Label(item, trace, steps, step));
        var best = item.Expected.Compensations.Distinct().ToDictionary(undo => undo, undo => trace.Choices.Select(choice => Overlap(undo, choice.Mention)).DefaultIfEmpty(0).Max());
        foreach (var choice in trace.Choices)
        {
            var told = choice.Steps.Select(s => labels[s.Step] is { } undo && Overlap(undo, choice.Mention) is > 0 and var overlap && overlap == best[undo] ? undo : null).ToList();
            if (told.Exists(undo => undo is { Stated: false }))
            {
                continue;
            }

            var right = Enumerable.Range(0, told.Count).Where(i => told[i] is not null).Select(i => i + 1).ToHashSet();
            yield return new LabelledChoice(WriterOf(item.Slug), [choice.Nothing, .. choice.Steps.Select(s => s.Seen)], right.Count > 0 ? right : new HashSet<int> { 0 });
        }
    }

    private static ExpectedCompensation? Label(CorpusCase item, Design.Reading.Tracing.ReadingTrace trace, StepMatching steps, int step) =>
        trace.Facts.Steps.FirstOrDefault(fact => fact.Span == trace.Narrative.Actions[step].Span) is { } fact && steps.Expected(fact.Id) is { } expected
            ? item.Expected.Compensations.FirstOrDefault(undo => undo.Steps.Contains(expected.Id)) : null;

    /// <summary>How well a mention says what a label says.</summary>
    private static int Overlap(ExpectedCompensation undo, UndoingMention mention)
    {
        var verb = mention.Verb.Replace('-', ' ');
        var words = undo.By.ToLowerInvariant().Split(' ', '-');
        var verbs = undo.Verbs.Any(one => one.Split(' ')[0] == verb.Split(' ')[0] || one == verb) ? 3 : 0;
        var things = mention.Object?.Words.Distinct().Count(word => words.Skip(1).Any(own => own == word || own == word + "s")) ?? 0;
        return verbs + things;
    }
}
