using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using OrchestrationArchitect.Cli.Local;

namespace OrchestrationArchitect.Cli.Tests;

/// <summary>A service database in a directory of its own, and a clock that stands until it is moved.</summary>
internal sealed class ServiceScratch : IDisposable
{
    private readonly Scratch _scratch = new();

    public ServiceScratch() => Database = Open();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public ServiceDatabase Database { get; private set; }

    public string Directory => _scratch.FullName;

    /// <summary>What a restart does: closes the database and opens it again.</summary>
    public void Reopen()
    {
        Database.Dispose();
        SqliteConnection.ClearAllPools();
        Database = Open();
    }

    public string File(string name) => _scratch.File(name);

    public void Dispose()
    {
        Database.Dispose();
        SqliteConnection.ClearAllPools();
        _scratch.Dispose();
    }

    private ServiceDatabase Open() => new(Path.Combine(_scratch.FullName, ServiceData.FileName));
}
