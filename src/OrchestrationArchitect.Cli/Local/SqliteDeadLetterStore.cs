using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dapper;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>Dead letters in the service database.</summary>
internal sealed class SqliteDeadLetterStore(ServiceDatabase database) : IDeadLetterStore
{
    public Task PutAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        var row = new
        {
            letter.Id,
            letter.Reason,
            CreatedAt = Time(letter.CreatedAt),
            Letter = JsonSerializer.Serialize(letter, DesignJson.Compact),
        };
        return database.WriteAsync(
            connection => connection.Execute(
                """
                INSERT INTO dead_letters (id, reason, created_at, letter) VALUES (@Id, @Reason, @CreatedAt, @Letter)
                ON CONFLICT (id) DO UPDATE SET reason = excluded.reason, letter = excluded.letter
                """,
                row),
            cancellationToken);
    }

    public async Task<DeadLetter?> GetAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "SELECT letter AS Letter, redriven_as AS RedrivenAs FROM dead_letters WHERE id = @id",
            new { id },
            cancellationToken: cancellationToken));
        return row?.ToLetter();
    }

    public async Task<ImmutableArray<DeadLetter>> ListAsync(
        string? reason, int limit, DeadLetterPlace? after, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT letter AS Letter, redriven_as AS RedrivenAs FROM dead_letters
            WHERE (@reason IS NULL OR reason = @reason)
              AND (@before IS NULL OR created_at < @before OR (created_at = @before AND id > @id))
            ORDER BY created_at DESC, id LIMIT @limit
            """,
            new { reason, limit, before = after is null ? null : Time(after.CreatedAt), id = after?.Id },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToLetter())];
    }

    public Task<string?> MarkRedrivenAsync(string id, string runId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.ExecuteScalar<string?>(
                "UPDATE dead_letters SET redriven_as = coalesce(redriven_as, @runId) WHERE id = @id RETURNING redriven_as",
                new { id, runId }),
            cancellationToken);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private sealed record Row(string Letter, string? RedrivenAs)
    {
        public DeadLetter ToLetter() =>
            JsonSerializer.Deserialize<DeadLetter>(Letter, DesignJson.Compact)! with { RedrivenAs = RedrivenAs };
    }
}
