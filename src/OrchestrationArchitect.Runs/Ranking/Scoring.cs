using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Evaluation;

namespace OrchestrationArchitect.Runs.Ranking;

/// <summary>
/// Weighs what was found out about a candidate. Proof counts most: a fast, cheap design that loses money on a crash
/// is worth nothing.
/// </summary>
internal static class Scoring
{
    private const double ProofWeight = 0.35;
    private const double SlaWeight = 0.25;
    private const double CritiqueWeight = 0.25;
    private const double EvaluationWeight = 0.15;

    public static CandidateScore Score(
        VerificationResult verification, Estimates estimates, EvaluationSummary evaluation, ImmutableArray<Critique> critiques)
    {
        ImmutableArray<ScorePart> parts =
        [
            Proof(verification),
            ServiceLevels(estimates),
            new("critique", CritiqueWeight, critiques.Average(critique => critique.Score),
                string.Join(", ", critiques.Select(critique => $"{critique.Lens.ToString().ToLowerInvariant()} {critique.Score:0.00}"))),
            new("evaluation", EvaluationWeight, evaluation.PassShare,
                $"{evaluation.Results.Count(result => result.Passed == true)} of {evaluation.Results.Length} evaluators passed"),
        ];
        return new CandidateScore(Math.Round(parts.Sum(part => part.Weight * part.Value), 6), parts);
    }

    private static ScorePart Proof(VerificationResult verification)
    {
        var properties = verification.ModelCheck?.Properties ?? [];
        var held = properties.Length == 0 ? 0 : (double)properties.Count(property => property.Holds) / properties.Length;
        var errors = verification.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = verification.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        return new ScorePart(
            "proof",
            ProofWeight,
            held * Math.Pow(0.5, errors) * Math.Pow(0.97, warnings),
            $"{properties.Count(property => property.Holds)} of {properties.Length} properties hold, {errors} errors, {warnings} warnings");
    }

    private static ScorePart ServiceLevels(Estimates estimates)
    {
        var met = estimates.Slas.Count(sla => sla.Met);
        return estimates.Slas.IsEmpty
            ? new ScorePart("service-levels", SlaWeight, 1, "no service level could be measured")
            : new ScorePart("service-levels", SlaWeight, (double)met / estimates.Slas.Length, $"{met} of {estimates.Slas.Length} service levels met");
    }
}
