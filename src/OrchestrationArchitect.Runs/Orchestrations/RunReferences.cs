using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Artifacts;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Generation;
using OrchestrationArchitect.Runs.Idempotency;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>
/// The orchestrations and activities of a design run. The names stand in histories: they never change, and never
/// come back for other code.
/// </summary>
public static class RunReferences
{
    /// <summary>The name of <see cref="DesignRun"/>, for attributes.</summary>
    public const string DesignRunName = "DesignRun";

    /// <summary>The name of <see cref="CandidateRun"/>, for attributes.</summary>
    public const string CandidateRunName = "CandidateRun";

    /// <summary>A whole run.</summary>
    public static OrchestrationReference<DesignRunInput, DesignRunResult> DesignRun { get; } = new(DesignRunName);

    /// <summary>One candidate of a run.</summary>
    public static OrchestrationReference<CandidateInput, CandidateOutcome> CandidateRun { get; } = new(CandidateRunName);

    /// <summary>Checks the request once more, by the run's own limits.</summary>
    public static ActivityReference<DesignRunInput, ValidationOutcome> Validate { get; } = new(ActivityNames.Validate);

    /// <summary>Claims the idempotency key.</summary>
    public static ActivityReference<DesignRunInput, KeyClaim> ClaimKey { get; } = new(ActivityNames.ClaimKey);

    /// <summary>Takes a turn at drafting a candidate; the draft is kept as a claim check.</summary>
    public static ActivityReference<CandidateInput, GenerationOutcome> Generate { get; } = new(ActivityNames.Generate);

    /// <summary>Runs the prompt's evaluators over a candidate's document.</summary>
    public static ActivityReference<DraftReference, EvaluationSummary> Evaluate { get; } = new(ActivityNames.Evaluate);

    /// <summary>Runs the rules and the model checker over a candidate.</summary>
    public static ActivityReference<DraftReference, VerificationResult> Verify { get; } = new(ActivityNames.Verify);

    /// <summary>Simulates a candidate.</summary>
    public static ActivityReference<DraftReference, Estimates> Simulate { get; } = new(ActivityNames.Simulate);

    /// <summary>Looks at a candidate through one lens.</summary>
    public static ActivityReference<CritiqueInput, Critique> Critique { get; } = new(ActivityNames.Critique);

    /// <summary>Has a model look at a candidate through one lens.</summary>
    public static ActivityReference<ReviewInput, ModelReview> Review { get; } = new(ActivityNames.Review);

    /// <summary>Writes every export of the best candidate.</summary>
    public static ActivityReference<PublishInput, ArtifactManifest> Publish { get; } = new(ActivityNames.Publish);

    /// <summary>Takes published artifacts back.</summary>
    public static ActivityReference<RunReference, Unit> Unpublish { get; } = new(ActivityNames.Unpublish);

    /// <summary>Deletes the drafts of a run.</summary>
    public static ActivityReference<RunReference, Unit> DiscardDrafts { get; } = new(ActivityNames.DiscardDrafts);

    /// <summary>Stores a dead letter.</summary>
    public static ActivityReference<DeadLetter, Unit> DeadLetter { get; } = new(ActivityNames.DeadLetter);

    /// <summary>Makes one attempt to post the outcome to the caller.</summary>
    public static ActivityReference<CallbackNotification, CallbackAttempt> Notify { get; } = new(ActivityNames.Notify);
}
