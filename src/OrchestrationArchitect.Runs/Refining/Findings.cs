using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Critics;

namespace OrchestrationArchitect.Runs.Refining;

/// <summary>Everything that was found about a candidate, for whoever makes it better: one a line, worst first.</summary>
internal static class Findings
{
    /// <summary>More than these drown what matters.</summary>
    private const int Most = 30;

    public static ImmutableArray<string> Of(CandidateResult candidate, ImmutableArray<ModelReview> reviews)
    {
        var proof = candidate.Verification;
        return
        [
            .. (proof.ModelCheck?.Properties ?? []).Where(property => !property.Holds)
                .Select(property => $"The property {property.Name} does not hold: {string.Join(' ', property.Counterexample?.Story ?? [])}")
            .Concat(proof.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info)
                .Select(diagnostic => $"{diagnostic.Code} {diagnostic.Location?.Path}: {diagnostic.Message} {diagnostic.Fix}".TrimEnd()))
            .Concat(candidate.Estimates.Slas.Where(sla => !sla.Met)
                .Select(sla => $"The simulation misses {sla.Kind} {sla.Subject}: {sla.Measured:0.###} against {sla.Target:0.###}."))
            .Concat(candidate.Critiques.SelectMany(critique => critique.Remarks).OrderByDescending(remark => remark.Weight)
                .Select(remark => $"{remark.About}: {remark.Says}"))
            .Concat(reviews.SelectMany(review => review.Critique?.Remarks ?? []).Select(remark => $"{remark.About}: {remark.Says}"))
            .Take(Most),
        ];
    }
}
