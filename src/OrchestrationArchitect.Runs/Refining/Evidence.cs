using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Simulation;
using OrchestrationArchitect.Design.Verification;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Ranking;

namespace OrchestrationArchitect.Runs.Refining;

/// <summary>What is found out about a design by everything that needs no document: proof, simulation and critics.</summary>
/// <param name="Estimates">What the simulation measured.</param>
/// <param name="Critiques">What each critic says.</param>
/// <param name="Score">The score it comes to, the document aside.</param>
internal sealed record Evidence(Estimates Estimates, ImmutableArray<Critique> Critiques, double Score)
{
    private static readonly EvaluationSummary NoDocument = new([]);

    public static Evidence Of(OrchestrationDesign design, IEnumerable<ICritic> critics)
    {
        var verification = Verifier.Verify(design);
        var estimates = Simulator.Simulate(design);
        ImmutableArray<Critique> critiques = [.. critics.Select(critic => critic.Review(design))];
        return new Evidence(estimates, critiques, Scoring.Score(verification, estimates, NoDocument, critiques).Total);
    }

    /// <summary>The first service level of a kind that is missed.</summary>
    public SlaResult? Missed(params ReadOnlySpan<ConstraintKind> kinds)
    {
        foreach (var sla in Estimates.Slas)
        {
            if (!sla.Met && kinds.Contains(sla.Kind))
                return sla;
        }

        return null;
    }

    /// <summary>Whether a critic has found something.</summary>
    public bool Has(string code) => Critiques.Any(critique => critique.Remarks.Any(remark => remark.Code == code));
}
