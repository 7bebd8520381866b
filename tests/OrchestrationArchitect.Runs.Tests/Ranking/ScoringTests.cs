using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Ranking;

namespace OrchestrationArchitect.Runs.Tests.Ranking;

public sealed class ScoringTests
{
    private static readonly VerificationResult Proved = new([], new ModelCheckResult(9, 9, [new PropertyResult("p", true)]));
    private static readonly Estimates Met = EstimatesWith(met: true);
    private static readonly EvaluationSummary Passed = new([new EvaluatorVerdict("e", true, "found")]);
    private static readonly ImmutableArray<Critique> Praise = [new(Lens.Cost, 1, [])];

    [Fact]
    public void Score_AllGood_IsOne() => Scoring.Score(Proved, Met, Passed, Praise).Total.ShouldBe(1);

    [Fact]
    public void Score_Parts_AddUpToTheTotal()
    {
        var score = Scoring.Score(Proved, EstimatesWith(met: false), Passed, [new Critique(Lens.Cost, 0.4, [])]);

        score.Parts.Sum(part => part.Weight).ShouldBe(1, 1e-9);
        score.Parts.Sum(part => part.Weight * part.Value).ShouldBe(score.Total, 1e-6);
    }

    [Fact]
    public void Score_RefutedProperty_CostsMoreThanAMissedServiceLevel()
    {
        var refuted = new VerificationResult([], new ModelCheckResult(9, 9, [new PropertyResult("p", false)]));

        Scoring.Score(refuted, Met, Passed, Praise).Total.ShouldBeLessThan(Scoring.Score(Proved, EstimatesWith(met: false), Passed, Praise).Total);
    }

    [Fact]
    public void Score_EachError_HalvesTheProof()
    {
        var flawed = Proved with { Diagnostics = [new Diagnostic("OA3001", Severity.Error, "m")] };

        Scoring.Score(flawed, Met, Passed, Praise).Parts[0].Value.ShouldBe(0.5);
    }

    [Fact]
    public void PassShare_EvaluatorThatCannotRun_DoesNotCount() =>
        new EvaluationSummary([new("a", true, ""), new("b", null, ""), new("c", false, "")]).PassShare.ShouldBe(0.5);

    private static Estimates EstimatesWith(bool met) => new()
    {
        Latency = new LatencyEstimate(default, default, default),
        Cost = new CostEstimate(0, 0, []),
        PeakConcurrency = 1,
        Slas = [new SlaResult(ConstraintKind.Latency, 1, 2, met, "/constraints/0")],
    };
}
