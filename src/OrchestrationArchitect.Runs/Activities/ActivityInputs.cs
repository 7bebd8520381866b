using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Critics;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Names a run.</summary>
/// <param name="RunId">Its id.</param>
public sealed record RunReference(string RunId);

/// <summary>The input of a candidate's run.</summary>
/// <param name="RunId">The run it belongs to.</param>
/// <param name="Scenario">What is to be designed.</param>
/// <param name="Plan">How.</param>
public sealed record CandidateInput(string RunId, Scenario Scenario, CandidatePlan Plan);

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
public sealed record PublishInput(DraftReference Draft, VerificationResult Verification, Estimates Estimates);

/// <summary>What the validation found.</summary>
/// <param name="Problem">What is wrong with the request; <see langword="null"/> if nothing is.</param>
public sealed record ValidationOutcome(string? Problem);
