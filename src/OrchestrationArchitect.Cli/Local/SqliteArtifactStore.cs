using Dapper;
using OrchestrationArchitect.Runs.Artifacts;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>Artifacts and claim checks in the service database.</summary>
internal sealed class SqliteArtifactStore(ServiceDatabase database) : IArtifactStore
{
    public Task PutAsync(string runId, string name, string mediaType, string content, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                """
                INSERT INTO artifacts (run_id, name, media_type, content) VALUES (@runId, @name, @mediaType, @content)
                ON CONFLICT (run_id, name) DO UPDATE SET media_type = excluded.media_type, content = excluded.content
                """,
                new { runId, name, mediaType, content }),
            cancellationToken);

    public async Task<StoredArtifact?> GetAsync(string runId, string name, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<StoredArtifact>(new CommandDefinition(
            "SELECT media_type AS MediaType, content AS Content FROM artifacts WHERE run_id = @runId AND name = @name",
            new { runId, name },
            cancellationToken: cancellationToken));
    }

    public Task DeleteAsync(string runId, string prefix, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "DELETE FROM artifacts WHERE run_id = @runId AND substr(name, 1, length(@prefix)) = @prefix",
                new { runId, prefix }),
            cancellationToken);
}
