using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Bench.Reading.Undoing;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;

namespace OrchestrationArchitect.Bench.Reading.Limits;

/// <summary>Limits with the steps that they may be of, for <c>limited-step-weights.data.tsv</c>.</summary>
internal static class StepExamples
{
    private const double Tolerance = 0.01;

    /// <summary>The choices of a labelled text, but for those that the label leaves open; each with what the rules say.</summary>
    public static IEnumerable<(LabelledChoice Choice, bool Ruled, string Name)> Of(CorpusCase item)
    {
        var trace = ScenarioReader.Explain(item.Scenario);
        var steps = StepMatching.Of(item, trace.Facts);
        foreach (var choice in trace.Limits)
        {
            var labels = item.Expected.Constraints.Where(label => Fits(label, choice.Ruled)).ToList();
            if (labels.Count == 0 || labels.Exists(label => label.Optional) || labels.Select(label => label.Step).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                continue;
            }

            var wanted = labels[0].Step;
            var right = wanted is null ? 0 : 1 + choice.Steps.ToList().FindIndex(option => steps.Expected(option.Step.Id)?.Id == wanted);
            if (wanted is not null && right == 0)
            {
                continue;
            }

            yield return (new LabelledChoice(Example.SetOf(item.Slug), [choice.Whole, .. choice.Steps.Select(option => option.Seen)], new HashSet<int> { right }),
                right == 0 ? choice.Ruled.Step is null : choice.Ruled.Step == choice.Steps[right - 1].Step.Id, $"{item.Slug} '{choice.Ruled.Span.In(item.Scenario)}': {wanted ?? "all"}");
        }
    }

    private static bool Fits(ExpectedConstraint label, ConstraintFact said) =>
        label.Kinds.Contains(said.Kind) && label.Values.Any(value => (value, said.Value) switch
        {
            (ConstraintValue.Number a, ConstraintValue.Number b) => Math.Abs(a.Amount - b.Amount) <= Tolerance * Math.Abs(a.Amount),
            (ConstraintValue.Flag, ConstraintValue.Flag) => true,
            _ => false,
        });
}
