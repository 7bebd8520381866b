using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>The input of a run, as it stands in its history.</summary>
/// <param name="RunId">The run's id, which is its instance id.</param>
/// <param name="Request">What was asked.</param>
/// <param name="IdempotencyKey">The caller's key; <see langword="null"/> if none was given.</param>
/// <param name="RedriveOf">The dead letter this run tries again; <see langword="null"/> for a first try.</param>
public sealed record DesignRunInput(
    string RunId, DesignRequest Request, string? IdempotencyKey = null, string? RedriveOf = null)
{
    /// <summary>
    /// The input for an instance. An instance restarted under a new id has the old one's input, but it is a run of its
    /// own: it publishes under its own id, and the key stays that of the run it was given for.
    /// </summary>
    public DesignRunInput For(string instanceId) =>
        RunId == instanceId ? this : this with { RunId = instanceId, IdempotencyKey = null };
}
