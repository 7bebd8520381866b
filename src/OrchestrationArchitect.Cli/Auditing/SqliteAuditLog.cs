using System.Collections.Immutable;
using Dapper;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Runs.Auditing;

namespace OrchestrationArchitect.Cli.Auditing;

/// <summary>The audit log in the service database; triggers there refuse to change or delete an entry.</summary>
internal sealed class SqliteAuditLog(ServiceDatabase database) : IAuditLog
{
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var row = new { At = StoredTime.Of(entry.At), entry.Actor, entry.From, entry.Action, entry.Target, entry.Outcome };
        return database.WriteAsync(
            connection => connection.Execute(
                """
                INSERT INTO audit (at, actor, came_from, action, target, outcome)
                VALUES (@At, @Actor, @From, @Action, @Target, @Outcome)
                """,
                row),
            cancellationToken);
    }

    public async Task<ImmutableArray<AuditEntry>> ListAsync(long? before, int limit, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT number AS Number, at AS At, actor AS Actor, came_from AS CameFrom, action AS Action, target AS Target, outcome AS Outcome
            FROM audit WHERE number < @before ORDER BY number DESC LIMIT @limit
            """,
            new { before = before ?? long.MaxValue, limit },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToEntry())];
    }

    private sealed record Row(long Number, string At, string Actor, string CameFrom, string Action, string Target, string Outcome)
    {
        public AuditEntry ToEntry() => new()
        {
            Number = Number,
            At = StoredTime.Read(At),
            Actor = Actor,
            From = CameFrom,
            Action = Action,
            Target = Target,
            Outcome = Outcome,
        };
    }
}
