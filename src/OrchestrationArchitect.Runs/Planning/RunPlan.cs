using System.Collections.Immutable;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Planning;

/// <summary>What a run will do: decided once, by the host that validates it, and kept in the history.</summary>
/// <param name="Candidates">The candidates it scatters.</param>
/// <param name="Deadline">How long it may take.</param>
/// <param name="Budget">What it may spend on models.</param>
/// <param name="Refinements">The most rounds of refinement.</param>
/// <param name="ModelCritics">Whether models look at the best candidate.</param>
public sealed record RunPlan(
    ImmutableArray<CandidatePlan> Candidates, TimeSpan Deadline, TokenBudget Budget, int Refinements, bool ModelCritics)
{
    /// <summary>How many candidates a model drafts.</summary>
    public int ModelCandidates => Candidates.Count(plan => plan.Generator == CandidatePlanner.ModelGeneratorName);

    /// <summary>What one of them may spend: a quarter of the budget is kept for refinement and critics.</summary>
    public TokenBudget CandidateBudget => ModelCandidates == 0 ? Budget : Budget.Share(0.75 / ModelCandidates);
}
