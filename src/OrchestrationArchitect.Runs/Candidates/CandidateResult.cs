using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Ranking;
using OrchestrationArchitect.Runs.Usage;

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

    /// <summary>The calls of models that drafted it.</summary>
    public ImmutableArray<ModelCall> Calls { get; init; } = [];
}

/// <summary>A candidate that did not make it.</summary>
/// <param name="Plan">How it was to be drafted.</param>
/// <param name="Reason">Why it failed: a stable word, one of <see cref="DeadLetters.DeadLetterReasons"/>.</param>
/// <param name="Failure">Why it failed, in detail.</param>
public sealed record CandidateFailure(CandidatePlan Plan, string Reason, FailureDetails Failure)
{
    /// <summary>The calls of models that came to nothing.</summary>
    public ImmutableArray<ModelCall> Calls { get; init; } = [];
}

/// <summary>How a candidate's run ended; exactly one of <see cref="Result"/> and <see cref="Failure"/> is set.</summary>
public sealed record CandidateOutcome
{
    /// <summary>What was found out about it.</summary>
    public CandidateResult? Result { get; init; }

    /// <summary>Why there is nothing to judge.</summary>
    public CandidateFailure? Failure { get; init; }

    /// <summary>For a refinement: what was changed.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}
