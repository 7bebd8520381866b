using Microsoft.Data.Sqlite;
using OrchestrationArchitect.Runs.Idempotency;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>Idempotency keys in the service database.</summary>
/// <remarks>Every POST with a key comes here, so this is plain ADO.NET: a mapper would have to be compiled first.</remarks>
internal sealed class SqliteIdempotencyStore(ServiceDatabase database) : IIdempotencyStore
{
    public async Task<KeyClaim> ClaimAsync(string key, string fingerprint, string runId, CancellationToken cancellationToken)
    {
        var holder = await database.WriteAsync(connection => Claim(connection, key, fingerprint, runId), cancellationToken);
        var outcome = (holder.RunId == runId, holder.Fingerprint == fingerprint) switch
        {
            (_, false) => KeyClaimOutcome.HeldByOtherRequest,
            (true, _) => KeyClaimOutcome.Claimed,
            _ => KeyClaimOutcome.HeldBySameRequest,
        };
        return new KeyClaim(holder.RunId, outcome);
    }

    /// <summary>One statement decides: the first writer's row stands, everybody reads the row that stands.</summary>
    private static Holder Claim(SqliteConnection connection, string key, string fingerprint, string runId)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO idempotency_keys (key, fingerprint, run_id) VALUES (@key, @fingerprint, @runId)
            ON CONFLICT (key) DO UPDATE SET key = excluded.key
            RETURNING fingerprint, run_id
            """;
        command.Parameters.AddWithValue("@key", key);
        command.Parameters.AddWithValue("@fingerprint", fingerprint);
        command.Parameters.AddWithValue("@runId", runId);
        using var row = command.ExecuteReader();
        row.Read();
        return new Holder(row.GetString(0), row.GetString(1));
    }

    private sealed record Holder(string Fingerprint, string RunId);
}
