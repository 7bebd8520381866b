using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Claims the caller's key for this run; claiming it again for the same run changes nothing.</summary>
public sealed class ClaimIdempotencyKey(IIdempotencyStore keys) : Activity<DesignRunInput, KeyClaim>
{
    /// <inheritdoc/>
    public override Task<KeyClaim> RunAsync(ActivityContext context, DesignRunInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.IdempotencyKey is { } key
            ? keys.ClaimAsync(key, RequestFingerprint.Of(input.Request), input.RunId, cancellationToken)
            : Task.FromResult(new KeyClaim(input.RunId, KeyClaimOutcome.Claimed));
    }
}
