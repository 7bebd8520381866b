using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Ranking;

namespace OrchestrationArchitect.Runs.Candidates;

/// <summary>A candidate with everything that was found out about it. The design itself stays in the artifact store.</summary>
public sealed record CandidateResult
{
    /// <summary>How it was drafted.</summary>
    public required CandidatePlan Plan { get; init; }

    /// <summary>The primary pattern it is built on.</summary>
    public required Pattern Pattern { get; init; }

    /// <summary>What the rules and the model checker say.</summary>
    public required VerificationResult Verification { get; init; }

    /// <summary>What the simulation measured.</summary>
    public required Estimates Estimates { get; init; }

    /// <summary>What the prompt's evaluators say of its document.</summary>
    public required EvaluationSummary Evaluation { get; init; }

    /// <summary>What each critic says.</summary>
    public required ImmutableArray<Critique> Critiques { get; init; }

    /// <summary>Its score, explained.</summary>
    public required CandidateScore Score { get; init; }
}

/// <summary>A candidate that did not make it.</summary>
/// <param name="Plan">How it was to be drafted.</param>
/// <param name="Failure">Why it failed.</param>
public sealed record CandidateFailure(CandidatePlan Plan, FailureDetails Failure);
