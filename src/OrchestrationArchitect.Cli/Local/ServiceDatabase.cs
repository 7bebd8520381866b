using Dapper;
using Microsoft.Data.Sqlite;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>The local host's own store beside the engine's: artifacts, dead letters and idempotency keys.</summary>
internal sealed class ServiceDatabase
{
    private const int SchemaVersion = 1;

    private readonly string _connectionString;

    /// <summary>Opens or creates it.</summary>
    /// <exception cref="InvalidDataException">The file was written by a newer version.</exception>
    /// <exception cref="SqliteException">The file cannot be opened or is damaged.</exception>
    public ServiceDatabase(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        using var connection = Open();
        connection.Execute("PRAGMA journal_mode = WAL");
        var version = connection.ExecuteScalar<long>("PRAGMA user_version");
        if (version > SchemaVersion)
            throw new InvalidDataException($"'{path}' was written by a newer version (schema {version}; this one knows {SchemaVersion}).");
        if (version == 0)
            connection.Execute(Schema);
    }

    /// <summary>A connection from the pool; the caller disposes it.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute("PRAGMA synchronous = FULL");
        return connection;
    }

    private const string Schema =
        """
        BEGIN;
        CREATE TABLE IF NOT EXISTS artifacts (
            run_id TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, content TEXT NOT NULL,
            PRIMARY KEY (run_id, name)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS dead_letters (
            id TEXT PRIMARY KEY, reason TEXT NOT NULL, created_at TEXT NOT NULL, letter TEXT NOT NULL, redriven_as TEXT) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS dead_letters_by_reason ON dead_letters (reason, created_at DESC);
        CREATE TABLE IF NOT EXISTS idempotency_keys (
            key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, run_id TEXT NOT NULL) WITHOUT ROWID;
        PRAGMA user_version = 1;
        COMMIT;
        """;
}
