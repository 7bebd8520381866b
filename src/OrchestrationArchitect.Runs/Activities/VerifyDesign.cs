using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Verification;
using OrchestrationArchitect.Durable.Activities;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Runs the rules and the model checker over a candidate.</summary>
public sealed class VerifyDesign(DraftStore drafts) : Activity<DraftReference, VerificationResult>
{
    /// <inheritdoc/>
    public override async Task<VerificationResult> RunAsync(
        ActivityContext context, DraftReference input, CancellationToken cancellationToken) =>
        Verifier.Verify(await drafts.GetDesignAsync(input, cancellationToken));
}
