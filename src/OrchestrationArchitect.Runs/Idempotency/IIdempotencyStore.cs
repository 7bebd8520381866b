namespace OrchestrationArchitect.Runs.Idempotency;

/// <summary>Remembers which run a key started, so that the same request starts one run only.</summary>
public interface IIdempotencyStore
{
    /// <summary>Claims a key for a run, atomically; whoever claims first wins.</summary>
    /// <param name="key">The caller's key.</param>
    /// <param name="fingerprint">A hash of the request; the same request has the same one.</param>
    /// <param name="runId">The run to start if the key is free.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    Task<KeyClaim> ClaimAsync(string key, string fingerprint, string runId, CancellationToken cancellationToken);
}

/// <summary>What came of claiming a key.</summary>
/// <param name="RunId">The run that holds the key now.</param>
/// <param name="Outcome">Whether that is the claimant's.</param>
public sealed record KeyClaim(string RunId, KeyClaimOutcome Outcome);

/// <summary>Whether a claim succeeded.</summary>
public enum KeyClaimOutcome
{
    /// <summary>The key was free, or this very run holds it already.</summary>
    Claimed,

    /// <summary>Another run of the same request holds it.</summary>
    HeldBySameRequest,

    /// <summary>A run of a different request holds it.</summary>
    HeldByOtherRequest,
}
