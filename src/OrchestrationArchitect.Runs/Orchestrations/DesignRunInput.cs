using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>The input of a run, as it stands in its history.</summary>
/// <param name="RunId">The run's id, which is its instance id.</param>
/// <param name="Request">What was asked.</param>
/// <param name="IdempotencyKey">The caller's key; <see langword="null"/> if none was given.</param>
/// <param name="RedriveOf">The dead letter this run tries again; <see langword="null"/> for a first try.</param>
public sealed record DesignRunInput(
    string RunId, DesignRequest Request, string? IdempotencyKey = null, string? RedriveOf = null);
