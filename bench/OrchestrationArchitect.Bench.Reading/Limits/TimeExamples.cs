using System.Collections.Immutable;
using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Constraints;
using OrchestrationArchitect.Design.Reading.Constraints.Weighing;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Bench.Reading.Limits;

/// <summary>Times in descriptions with what they limit, for <c>time-limit-weights.data.tsv</c>.</summary>
internal static class TimeExamples
{
    private const double Tolerance = 0.01;

    /// <summary>
    /// What the rules say is right of most texts since they were tuned on them, and of fewer that they never saw: the
    /// penalty keeps the fit from trusting them for it.
    /// </summary>
    public static FitPlan Plan { get; } = new(TimeWeights.Kinds, Least: _ => 3, Second: 1, Ridge: id => id.StartsWith("rule-", StringComparison.Ordinal) ? 5 : 1);

    /// <summary>The times of the labelled English texts of some folders, but for those that need no weighing.</summary>
    public static ImmutableArray<Example> Load(IEnumerable<string> folders) =>
        [.. folders.SelectMany(folder => CorpusFolder.Load(folder)).Where(item => item.Expected is { FreeConstraints: false, Language: "en" }).SelectMany(Of)];

    private static IEnumerable<Example> Of(CorpusCase item)
    {
        var times = Times(item);
        foreach (var (time, rule) in times.Select(time => (time, Design.Reading.Constraints.Times.ByRules(time))).Where(pair => !Design.Reading.Constraints.Times.IsCertain(pair.time, pair.Item2)))
        {
            var labels = item.Expected.Constraints.Where(label => Fits(label, time.Quantity.Value)).ToList();
            var unclear = times.Count(other => other.Quantity.Value.Equals(time.Quantity.Value)) > labels.Count && !labels.Exists(label => rule is not null && label.Kinds.Contains(rule.Kind));
            IEnumerable<string> nothing = labels.Exists(label => label.Optional) || unclear ? [TimeWeights.None] : [];
            yield return new Example(
                $"{item.Slug} '{time.Span().In(item.Scenario)}'",
                Example.SetOf(item.Slug),
                [.. labels.SelectMany(label => label.Kinds).Select(kind => kind.ToString()).Concat(nothing).Distinct(StringComparer.Ordinal)],
                NameLister.DistinctOf(seen => TimeObservations.Observe(time, rule, seen)));
        }
    }

    private static List<QuantityContext> Times(CorpusCase item)
    {
        var trace = ScenarioReader.Explain(item.Scenario);
        var index = StepIndex.Of(trace.Facts, item.Scenario.Name, trace.Fields[0].Parsed, Lexicon.Default);
        return
        [
            .. from field in trace.Fields
               from sentence in field.Parsed.Zip(field.Quantities)
               from quantity in sentence.Second
               where quantity.Kind == QuantityKind.Time
               select new QuantityContext(sentence.First, sentence.Second, quantity, index, Lexicon.Default),
        ];
    }

    private static bool Fits(ExpectedConstraint label, double seconds) =>
        label.Percentile is null && label.Kinds.Any(kind => TimeWeights.Kinds.Contains(kind.ToString()))
        && label.Values.Any(value => value is ConstraintValue.Number number && Math.Abs(number.Amount - seconds) <= Tolerance * number.Amount);
}
