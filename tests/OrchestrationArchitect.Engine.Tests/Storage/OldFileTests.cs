using OrchestrationArchitect.Engine.CrashHost;
using OrchestrationArchitect.Engine.Storage;
using OrchestrationArchitect.Engine.Tests.Crash;

namespace OrchestrationArchitect.Engine.Tests.Storage;

/// <summary>
/// Files of earlier schemas. Each was left by a process of that version that was killed under load, and has ended runs,
/// live ones and letters; never change one.
/// </summary>
public sealed class OldFileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-old-");

    [Theory]
    [InlineData("schema-1")]
    public async Task OldFile_IsBroughtUpToDate_AndItsRunsGoOn(string name)
    {
        var database = Copy($"{name}.sqlite");
        var journal = Copy($"{name}.journal.tsv");
        using (var effects = new EffectJournal(journal, "today"))
        {
            await using var ledger = await RunLedger.OpenAsync(database, effects);
            await ledger.CheckAsync([], () => EffectJournal.Read(journal));
            ledger.Events.ShouldBeGreaterThan(500);
        }

        using var connection = new Connection(database, readOnly: true);
        connection.ScalarText("SELECT group_concat(version) FROM schema_versions").ShouldBe("1,2");
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private string Copy(string name)
    {
        var to = Path.Combine(_directory.FullName, name);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Storage", "Files", name), to);
        return to;
    }
}
