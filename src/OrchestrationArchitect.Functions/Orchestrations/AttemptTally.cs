using Microsoft.DurableTask;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Functions.Orchestrations;

/// <summary>
/// Counts the attempts of one call. Durable Functions does not tell them, but it asks after each failed attempt whether
/// the failure may pass, at every replay alike (DurableTask.Core, RetryInterceptor, of which some versions do not ask
/// after the last attempt that is allowed).
/// </summary>
/// <param name="policy">The call's policy.</param>
internal sealed class AttemptTally(TaskRetryPolicy policy)
{
    private int _asked;
    private bool _mayPass;

    /// <summary>Attempts made when the call has failed for good.</summary>
    public int Made => _mayPass && policy.Timeout is null ? policy.MaxAttempts : Math.Max(1, _asked);

    /// <summary>Whether a failure may pass.</summary>
    public bool IsRetryable(TaskFailureDetails failure)
    {
        _asked++;
        _mayPass = RetryMapping.IsRetryable(policy, failure);
        return _mayPass;
    }
}
