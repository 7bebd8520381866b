using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using OrchestrationArchitect.Cli.Local;

namespace OrchestrationArchitect.Cli.Queues;

/// <summary>
/// Remembers which files were taken, by path and content: a file is taken once however often the process restarts, and
/// once more when its content changes.
/// </summary>
internal sealed class WatchedFiles(ServiceDatabase database, LocalQueue queue, TimeProvider clock)
{
    /// <summary>The identity of a file with this content.</summary>
    public static string IdOf(string path, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(path));
        hash.AppendData([0]);
        hash.AppendData(content);
        return "file-" + Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    public async Task<bool> IsTakenAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "SELECT count(*) FROM watched_files WHERE id = @id", new { id }, cancellationToken: cancellationToken)) > 0;
    }

    /// <summary>Makes a file a message and remembers it, both in one write.</summary>
    public async Task TakeAsync(string id, string path, string body, CancellationToken cancellationToken)
    {
        var message = queue.Create(id, body, key: null, TimeSpan.Zero);
        await database.WriteAsync(
            connection => Remember(connection, id, path, fault: null) > 0 ? LocalQueue.Insert(connection, message) : 0,
            cancellationToken);
        queue.Announce();
    }

    /// <summary>Remembers a file that cannot be taken.</summary>
    public Task RefuseAsync(string id, string path, string fault, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Remember(connection, id, path, fault), cancellationToken);

    private int Remember(SqliteConnection connection, string id, string path, string? fault) => connection.Execute(
        "INSERT INTO watched_files (id, path, taken_at, fault) VALUES (@id, @path, @now, @fault) ON CONFLICT (id) DO NOTHING",
        new { id, path, now = StoredTime.Of(clock.GetUtcNow()), fault });
}
