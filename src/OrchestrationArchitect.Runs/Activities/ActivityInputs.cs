using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Generation;
using OrchestrationArchitect.Runs.Planning;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Names a run.</summary>
/// <param name="RunId">Its id.</param>
public sealed record RunReference(string RunId);

/// <summary>The input of a candidate's run.</summary>
/// <param name="RunId">The run it belongs to.</param>
/// <param name="Scenario">What is to be designed.</param>
/// <param name="Plan">How.</param>
public sealed record CandidateInput(string RunId, Scenario Scenario, CandidatePlan Plan)
{
    /// <summary>When the run has to be done; <see langword="null"/> where no wait is possible.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>What the candidate may spend on models.</summary>
    public TokenBudget Budget { get; init; } = new();

    /// <summary>The candidate that is to be made better; <see langword="null"/> for a new one.</summary>
    public RefinementBasis? Refines { get; init; }

    /// <summary>Where the generator's last turn left it; <see langword="null"/> before the first.</summary>
    public GenerationState? State { get; init; }
}

/// <summary>What a refinement starts from.</summary>
/// <param name="Draft">The candidate to make better.</param>
/// <param name="Findings">What was found about it, one a line, worst first.</param>
public sealed record RefinementBasis(DraftReference Draft, ImmutableArray<string> Findings);

/// <summary>A claim check: where a candidate's draft is kept.</summary>
/// <param name="RunId">The run it belongs to.</param>
/// <param name="CandidateId">The candidate's id.</param>
/// <param name="Pattern">The primary pattern it is built on; <see langword="null"/> where only the place matters.</param>
public sealed record DraftReference(string RunId, string CandidateId, Pattern? Pattern = null);

/// <summary>What a critic gets.</summary>
/// <param name="Draft">The candidate.</param>
/// <param name="Lens">The lens to look through.</param>
public sealed record CritiqueInput(DraftReference Draft, Lens Lens);

/// <summary>What is published.</summary>
/// <param name="Draft">The best candidate.</param>
/// <param name="Verification">What the rules and the model checker said of it.</param>
/// <param name="Estimates">What the simulation measured.</param>
public sealed record PublishInput(DraftReference Draft, VerificationResult Verification, Estimates Estimates)
{
    /// <summary>Whether the document in the generator's own words is published too.</summary>
    public bool OwnWords { get; init; }
}

/// <summary>What a model that reviews gets.</summary>
/// <param name="Draft">The candidate.</param>
/// <param name="Lens">The lens to look through.</param>
/// <param name="Deadline">When the run has to be done.</param>
/// <param name="Budget">What the review may spend.</param>
public sealed record ReviewInput(DraftReference Draft, Lens Lens, DateTimeOffset Deadline, TokenBudget Budget);

/// <summary>What the validation found.</summary>
/// <param name="Problem">What is wrong with the request; <see langword="null"/> if nothing is.</param>
/// <param name="Reason">The stable word for it.</param>
/// <param name="Plan">What the run will do; <see langword="null"/> when the request is refused.</param>
public sealed record ValidationOutcome(string? Problem, string? Reason = null, RunPlan? Plan = null);
