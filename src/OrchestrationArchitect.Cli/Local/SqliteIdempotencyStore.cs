using Dapper;
using OrchestrationArchitect.Runs.Idempotency;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>Idempotency keys in the service database.</summary>
internal sealed class SqliteIdempotencyStore(ServiceDatabase database) : IIdempotencyStore
{
    public async Task<KeyClaim> ClaimAsync(string key, string fingerprint, string runId, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        // One statement decides: the first writer's row stands, everybody reads the row that stands.
        var holder = await connection.QuerySingleAsync<Holder>(new CommandDefinition(
            """
            INSERT INTO idempotency_keys (key, fingerprint, run_id) VALUES (@key, @fingerprint, @runId)
            ON CONFLICT (key) DO UPDATE SET key = excluded.key
            RETURNING fingerprint AS Fingerprint, run_id AS RunId
            """,
            new { key, fingerprint, runId },
            cancellationToken: cancellationToken));
        var outcome = (holder.RunId == runId, holder.Fingerprint == fingerprint) switch
        {
            (_, false) => KeyClaimOutcome.HeldByOtherRequest,
            (true, _) => KeyClaimOutcome.Claimed,
            _ => KeyClaimOutcome.HeldBySameRequest,
        };
        return new KeyClaim(holder.RunId, outcome);
    }

    private sealed record Holder(string Fingerprint, string RunId);
}
