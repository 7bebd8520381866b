using Dapper;
using Microsoft.Data.Sqlite;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>The local host's own store beside the engine's: artifacts, dead letters, keys, messages and audit log.</summary>
/// <remarks>Readers have connections of their own and never wait; writes go through one writer.</remarks>
internal sealed class ServiceDatabase : IDisposable
{
    private readonly string _connectionString;
    private readonly ServiceWriter _writer;

    /// <summary>Opens or creates it.</summary>
    /// <exception cref="InvalidDataException">The file was written by a newer version.</exception>
    /// <exception cref="SqliteException">The file cannot be opened or is damaged.</exception>
    public ServiceDatabase(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        var connection = Open();
        try
        {
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
            var version = connection.ExecuteScalar<long>("PRAGMA user_version");
            if (version > ServiceSchema.Version)
                throw new InvalidDataException($"'{path}' was written by a newer version (schema {version}; this one knows {ServiceSchema.Version}).");
            foreach (var script in ServiceSchema.From(version))
                connection.Execute(script);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        _writer = new ServiceWriter(connection);
    }

    /// <summary>A connection from the pool, for reading only; the caller disposes it.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Writes on the writer's connection; completes once it is safe on the disk.</summary>
    /// <param name="write">What is written: executes statements, and neither begins nor ends a transaction.</param>
    /// <param name="cancellationToken">Gives up waiting; what has been handed over may be written all the same.</param>
    /// <exception cref="SqliteException">It cannot be written; then nothing of it is.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken) =>
        _writer.WriteAsync(write, cancellationToken);

    /// <summary>Writes what waits and closes.</summary>
    public void Dispose() => _writer.Dispose();
}
