using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Starting;

/// <summary>Starts design runs for every way in: HTTP, queue, command line, redrive.</summary>
public sealed class RunStarter(IOrchestrationClient client, IIdempotencyStore keys, IRunIds ids)
{
    /// <summary>Starts a run, or finds the one that the same key started before.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="key">The caller's idempotency key; <see langword="null"/> always starts a new run.</param>
    /// <param name="redriveOf">The dead letter that is tried again.</param>
    /// <param name="cancellationToken">Gives up waiting for the stores.</param>
    /// <remarks>
    /// A process that dies between claim and start leaves a claim without a run: whoever brings the key again starts
    /// the run under the claimed id.
    /// </remarks>
    public async Task<StartOutcome> StartAsync(
        DesignRequest request, string? key, string? redriveOf = null, CancellationToken cancellationToken = default)
    {
        var runId = ids.Next();
        if (key is not null)
        {
            var claim = await keys.ClaimAsync(key, RequestFingerprint.Of(request), runId, cancellationToken);
            if (claim.Outcome == KeyClaimOutcome.HeldByOtherRequest)
                return new StartOutcome(claim.RunId, StartKind.KeyConflict);
            runId = claim.RunId;
            if (claim.Outcome == KeyClaimOutcome.HeldBySameRequest
                && await client.GetAsync(runId, InstanceDetail.Status, cancellationToken) is not null)
            {
                return new StartOutcome(runId, StartKind.AlreadyStarted);
            }
        }

        try
        {
            var input = new DesignRunInput(runId, request, key, redriveOf);
            await client.StartAsync(RunReferences.DesignRun, input, new StartOptions { InstanceId = runId }, cancellationToken);
            return new StartOutcome(runId, StartKind.Started);
        }
        catch (InstanceExistsException)
        {
            return new StartOutcome(runId, StartKind.AlreadyStarted);
        }
    }
}
