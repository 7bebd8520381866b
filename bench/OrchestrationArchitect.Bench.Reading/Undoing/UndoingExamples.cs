using System.Collections.Immutable;
using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Compensations.Weighing;

namespace OrchestrationArchitect.Bench.Reading.Undoing;

/// <summary>Words that may undo something with the steps that they may undo, for <c>undoing-weights.data.tsv</c>.</summary>
internal static class UndoingExamples
{
    public const string Undoes = "undoes", Not = "not";

    /// <summary>The first number of each writer's cases.</summary>
    private static readonly ImmutableArray<int> Writers = [1, 201, 301, 401, 501, 601, 641, 701, 801, 841, 881, 921, 1001, 1041, 1101, 1141, 1181, 1211, 1251, 1291, 1331, 1371, 1411];

    /// <summary>The penalty keeps the fit from trusting the rules, which are right of most texts since they were tuned on them, and words.</summary>
    public static FitPlan Plan { get; } = new([Undoes], Least: 4, Second: 1, Ridge: id => id.StartsWith("rule-", StringComparison.Ordinal) ? Setting("RULE", 4) : id.StartsWith("verb-", StringComparison.Ordinal) || id.StartsWith("first-", StringComparison.Ordinal) ? Setting("WORD", 4) : Setting("RIDGE", 1));

    private static double Setting(string name, double otherwise) => Environment.GetEnvironmentVariable("U_" + name) is { } text ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Who wrote a case, by the number its slug begins with.</summary>
    public static int WriterOf(string slug) => int.TryParse(slug.Split('-')[0], out var number) ? Writers.Last(first => first <= Math.Max(1, number)) : 0;

    /// <summary>The pairs of a labelled text.</summary>
    public static IEnumerable<Example> Of(CorpusCase item)
    {
        var trace = ScenarioReader.Explain(item.Scenario, Lexicon.With((UndoingWeights?)null));
        var steps = StepMatching.Of(item, trace.Facts);
        var told = trace.Pairs.Select(pair => Told(item, trace, steps, pair)).ToList();
        var best = told.Where(t => t.Label is not null && t.Overlap > 0).GroupBy(t => t.Label!).ToDictionary(g => g.Key, g => g.Max(t => t.Overlap));
        foreach (var (pair, (label, overlap)) in trace.Pairs.Zip(told))
        {
            var right = label is not null && overlap > 0 && overlap == best[label];
            if (!(label is { Stated: false } && overlap > 0))
            {
                yield return new Example($"{item.Slug} '{pair.Mention.Span.In(item.Scenario)}' {trace.Narrative.Actions[pair.Step].Lemma}", WriterOf(item.Slug), [right ? Undoes : Not], pair.Seen);
            }
        }
    }

    /// <summary>The label that the step of a pair has, and how well the mention fits it.</summary>
    private static (ExpectedCompensation? Label, int Overlap) Told(CorpusCase item, Design.Reading.Tracing.ReadingTrace trace, StepMatching steps, UndoingPair pair)
    {
        var fact = trace.Facts.Steps.FirstOrDefault(step => step.Span == trace.Narrative.Actions[pair.Step].Span);
        var label = fact is null || steps.Expected(fact.Id) is not { } expected ? null : item.Expected.Compensations.FirstOrDefault(undo => undo.Steps.Contains(expected.Id));
        if (label is null)
        {
            return (null, 0);
        }

        var verb = pair.Mention.Verb.Replace('-', ' ');
        var words = label.By.ToLowerInvariant().Split(' ', '-');
        var verbs = label.Verbs.Any(one => one.Split(' ')[0] == verb.Split(' ')[0] || one == verb) ? 3 : 0;
        var things = pair.Mention.Object?.Words.Distinct().Count(word => words.Skip(1).Any(own => own == word || own == word + "s")) ?? 0;
        return (label, verbs + things);
    }
}
