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
    private const double Words = 16, Others = 8;

    /// <summary>The first writer on whose texts the rules were not tuned.</summary>
    private const int Untuned = 1451;

    /// <summary>How much a choice counts that such a writer wrote, but for those of <see cref="Borders"/>.</summary>
    private const double OfUntuned = 2;

    /// <summary>The writers who wrote short texts about nothing but undoing.</summary>
    private static readonly ImmutableArray<int> Borders = [3800, 3900];

    /// <summary>The first number of each writer's cases.</summary>
    private static readonly ImmutableArray<int> Writers = [1, 201, 301, 401, 501, 601, 641, 701, 801, 841, 881, 921, 1001, 1041, 1101, 1141, 1181, 1211, 1251, 1291, 1331, 1371, 1411, 1451, 1475, 1499, 1539, 1579, 1619, 1643, 1667, 1691, 1715, 1739, 1800, 1840, 1880, 1920, 1960, 2000, 2040, 3000, 3100, 3200, 3300, 3400, 3500, 3600, 3800, 3900, 4000, 4100, 4200, 4300, 4400, 4500, 4600, 4700, 4800, 4900, 5000, 5100, 5200, 5300, 5400, 5500, 5600, 5700, 6000, 6100];

    /// <summary>The weights fitted to some choices; a heavier penalty keeps the fit from trusting single words.</summary>
    public static Dictionary<string, double> Fit(IEnumerable<LabelledUndoing> examples) =>
        ChoiceFit.To([.. examples.Select(one => one.Label).OfType<LabelledChoice>()], least: 4, id => Begins(id, "first-") || Begins(id, "governor-") || id.Contains("verb-", StringComparison.Ordinal) ? Words : Others);

    /// <summary>Where the rules were tuned on a text, what they say of it tells nothing of how right they are elsewhere: it gets a weight of its own, which no reading uses.</summary>
    private static IReadOnlyList<string> Seen(int writer, ImmutableArray<string> seen) => writer >= Untuned ? seen : [.. seen.Select(id => Begins(id, "rule-") ? "tuned-" + id : id)];

    private static bool Begins(string id, string kind) => id.StartsWith(kind, StringComparison.Ordinal);

    /// <summary>Who wrote a case, by the number its slug begins with.</summary>
    public static int WriterOf(string slug) => int.TryParse(slug.Split('-')[0], out var number) ? Writers.Last(first => first <= Math.Max(1, number)) : 0;

    /// <summary>The choices of a labelled text.</summary>
    public static IEnumerable<LabelledUndoing> Of(CorpusCase item)
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
                yield return new LabelledUndoing(item.Slug, choice, null);
                continue;
            }

            var right = Enumerable.Range(0, told.Count).Where(i => told[i] is not null).Select(i => i + 1).ToHashSet();
            var writer = WriterOf(item.Slug);
            var weight = writer >= Untuned && !Borders.Contains(writer) ? OfUntuned : 1;
            yield return new LabelledUndoing(item.Slug, choice, new LabelledChoice(writer, [Seen(writer, choice.Nothing), .. choice.Steps.Select(s => Seen(writer, s.Seen))], right.Count > 0 ? right : new HashSet<int> { 0 }, weight));
        }
    }

    private static ExpectedCompensation? Label(CorpusCase item, Design.Reading.Tracing.ReadingTrace trace, StepMatching steps, int step) =>
        trace.Facts.Steps.FirstOrDefault(fact => fact.Span == trace.Narrative.Actions[step].Span) is { } fact && steps.Expected(fact.Id) is { } expected
            ? item.Expected.Compensations.FirstOrDefault(undo => undo.Steps.Contains(expected.Id)) : null;

    /// <summary>How well a mention says what a label says.</summary>
    internal static int Overlap(ExpectedCompensation undo, UndoingMention mention)
    {
        var verb = mention.Verb.Replace('-', ' ');
        var words = undo.By.ToLowerInvariant().Split(' ', '-');
        var verbs = undo.Verbs.Any(one => one.Split(' ')[0] == verb.Split(' ')[0] || one == verb) ? 3 : 0;
        var things = mention.Object?.Words.Distinct().Count(word => words.Skip(1).Any(own => own == word || own == word + "s")) ?? 0;
        return verbs + things;
    }
}
