using Microsoft.Azure.Functions.Worker;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Artifacts;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Functions.Activities;

/// <summary>The activities of a run around its candidates.</summary>
/// <param name="runner">Runs them.</param>
public sealed class RunActivities(ActivityRunner runner)
{
    /// <summary>See <see cref="ValidateRequest"/>.</summary>
    [Function(ActivityNames.Validate)]
    public Task<ValidationOutcome> ValidateRequestAsync([ActivityTrigger] DesignRunInput input, FunctionContext context) =>
        runner.RunAsync<ValidateRequest, DesignRunInput, ValidationOutcome>(context, input);

    /// <summary>See <see cref="ClaimIdempotencyKey"/>.</summary>
    [Function(ActivityNames.ClaimKey)]
    public Task<KeyClaim> ClaimIdempotencyKeyAsync([ActivityTrigger] DesignRunInput input, FunctionContext context) =>
        runner.RunAsync<ClaimIdempotencyKey, DesignRunInput, KeyClaim>(context, input);

    /// <summary>See <see cref="PublishArtifacts"/>.</summary>
    [Function(ActivityNames.Publish)]
    public Task<ArtifactManifest> PublishArtifactsAsync([ActivityTrigger] PublishInput input, FunctionContext context) =>
        runner.RunAsync<PublishArtifacts, PublishInput, ArtifactManifest>(context, input);

    /// <summary>See <see cref="UnpublishArtifacts"/>.</summary>
    [Function(ActivityNames.Unpublish)]
    public Task<Unit> UnpublishArtifactsAsync([ActivityTrigger] RunReference input, FunctionContext context) =>
        runner.RunAsync<UnpublishArtifacts, RunReference, Unit>(context, input);

    /// <summary>See <see cref="DiscardDrafts"/>.</summary>
    [Function(ActivityNames.DiscardDrafts)]
    public Task<Unit> DiscardDraftsAsync([ActivityTrigger] RunReference input, FunctionContext context) =>
        runner.RunAsync<DiscardDrafts, RunReference, Unit>(context, input);

    /// <summary>See <see cref="DeadLetterRun"/>.</summary>
    [Function(ActivityNames.DeadLetter)]
    public Task<Unit> DeadLetterRunAsync([ActivityTrigger] DeadLetter input, FunctionContext context) =>
        runner.RunAsync<DeadLetterRun, DeadLetter, Unit>(context, input);

    /// <summary>See <see cref="NotifyCaller"/>.</summary>
    [Function(ActivityNames.Notify)]
    public Task<CallbackAttempt> NotifyCallerAsync([ActivityTrigger] CallbackNotification input, FunctionContext context) =>
        runner.RunAsync<NotifyCaller, CallbackNotification, CallbackAttempt>(context, input);
}
