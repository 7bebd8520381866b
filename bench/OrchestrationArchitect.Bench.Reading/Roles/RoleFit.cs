using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Design.Reading.Actions.Evidence;

namespace OrchestrationArchitect.Bench.Reading.Roles;

/// <summary>Fits a weight to each piece of evidence for a predicate telling a step.</summary>
internal static class RoleFit
{
    /// <summary>Evidence that is also said more generally needs to be seen this often to be taken for itself.</summary>
    private const int OftenEnough = 8;

    private const string Step = "step";
    private const string NoStep = "no step";

    /// <summary>
    /// The rules are right of most of these texts since they were tuned on them, and of fewer that they never saw: the
    /// penalty keeps the fit from trusting them for it.
    /// </summary>
    private static readonly FitPlan Plan = new([Step], Least: _ => 2, Second: 0, Ridge: piece => piece.StartsWith(StepEvidence.Rule, StringComparison.Ordinal) ? 15 : 0.6);

    public static Dictionary<string, double> Fit(IReadOnlyList<RoleSample> samples)
    {
        var special = samples.SelectMany(sample => sample.Evidence).CountBy(piece => StepWeights.Known(piece, _ => true), StringComparer.Ordinal)
            .Where(pair => pair.Value >= OftenEnough).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var fit = WeightFit.To(Plan, [.. samples.Select(sample => new Example("", Set: 0, [sample.Step ? Step : NoStep], [.. sample.Evidence.Where(piece => piece != StepEvidence.Always).Select(piece => StepWeights.Known(piece, special.Contains))]))]);
        return fit.Names.Append(StepEvidence.Always).Zip(fit.Weights[0]).ToDictionary(pair => pair.First, pair => Math.Round(pair.Second, 2), StringComparer.Ordinal);
    }
}
