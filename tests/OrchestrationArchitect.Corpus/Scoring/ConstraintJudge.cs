using System.Globalization;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>Judges limits: kind, value and unit by F1, then step and percentile of the matched ones.</summary>
internal static class ConstraintJudge
{
    private const double Tolerance = 0.01;

    public static (Judgement Figures, Judgement Steps, Judgement Percentiles) Judge(
        CorpusCase asked, ProcessFacts facts, StepMatching steps)
    {
        var left = facts.Constraints.ToList();
        var matched = new List<(ExpectedConstraint Asked, ConstraintFact Said)>();
        var missing = new List<ExpectedConstraint>();
        foreach (var wanted in asked.Expected.Constraints.OrderBy(constraint => constraint.Optional))
        {
            var best = left.Where(said => Same(wanted, said))
                .OrderByDescending(said => Fits(wanted.Percentile, said.Percentile))
                .ThenByDescending(said => OfStep(wanted, said, steps))
                .FirstOrDefault();
            if (best is not null)
            {
                left.Remove(best);
                matched.Add((wanted, best));
            }
            else if (!wanted.Optional)
            {
                missing.Add(wanted);
            }
        }

        var told = matched.Where(pair => !pair.Asked.Optional).ToArray();
        var figures = Judgement.Of(
            told.Length,
            missing.Select(Show),
            left.Where(said => !matched.Exists(pair => Same(pair.Asked, said))).Select(said => Show(said, asked.Scenario)));
        return (figures,
            Share(told, pair => OfStep(pair.Asked, pair.Said, steps), pair => $"of {pair.Asked.Step ?? "all"}, not {pair.Said.Step ?? "all"}"),
            Share(told, pair => Fits(pair.Asked.Percentile, pair.Said.Percentile), pair => $"p{pair.Asked.Percentile}, not p{pair.Said.Percentile}"));
    }

    private static Judgement Share(
        (ExpectedConstraint Asked, ConstraintFact Said)[] told,
        Func<(ExpectedConstraint Asked, ConstraintFact Said), bool> isRight,
        Func<(ExpectedConstraint Asked, ConstraintFact Said), string> fault)
    {
        var wrong = told.Where(pair => !isRight(pair)).ToArray();
        return Judgement.Of(told.Length - wrong.Length, wrong.Select(pair => $"{Show(pair.Asked)} {fault(pair)}"), []);
    }

    private static bool Same(ExpectedConstraint wanted, ConstraintFact said) =>
        wanted.Kinds.Contains(said.Kind)
        && said.Unit == ConstraintValues.UnitOf(said.Kind)
        && wanted.Values.Any(value => Same(value, said.Value));

    private static bool Same(ConstraintValue wanted, ConstraintValue said) => (wanted, said) switch
    {
        (ConstraintValue.Number a, ConstraintValue.Number b) => Math.Abs(a.Amount - b.Amount) <= Tolerance * Math.Abs(a.Amount),
        (ConstraintValue.Flag, ConstraintValue.Flag) => true,
        (ConstraintValue.Text a, ConstraintValue.Text b) => Words.SameText(a.Words, b.Words),
        _ => false,
    };

    private static bool Fits(double? wanted, double? said) => wanted is null ? said is null : said == wanted;

    private static bool OfStep(ExpectedConstraint wanted, ConstraintFact said, StepMatching steps) =>
        said.Step is null ? wanted.Step is null : wanted.Step is not null && steps.Expected(said.Step)?.Id == wanted.Step;

    private static string Show(ExpectedConstraint wanted) =>
        $"{string.Join('|', wanted.Kinds.Select(KebabEnum.Name))} {Show(wanted.Values[0])}";

    private static string Show(ConstraintFact said, Scenario scenario) =>
        $"{KebabEnum.Name(said.Kind)} {Show(said.Value)} \"{said.Span.In(scenario)}\"";

    private static string Show(ConstraintValue value) => value switch
    {
        ConstraintValue.Number number => number.Amount.ToString("0.######", CultureInfo.InvariantCulture),
        ConstraintValue.Text text => text.Words,
        _ => "true",
    };
}
