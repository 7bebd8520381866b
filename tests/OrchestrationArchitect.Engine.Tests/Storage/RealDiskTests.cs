using OrchestrationArchitect.Engine.CrashHost;
using OrchestrationArchitect.Engine.Storage;
using OrchestrationArchitect.Engine.Tests.Crash;

namespace OrchestrationArchitect.Engine.Tests.Storage;

/// <summary>A disk that is full or cannot be written, for real.</summary>
public sealed class RealDiskTests : IDisposable
{
    private const int Times = 3;
    private const int RunsBefore = 60;
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-real-");

    private string Journal => Path.Combine(_directory.FullName, "journal.tsv");

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FullDisk_UnderLoad_RefusesClearly_GoesOnByItself_AndLosesNothing()
    {
        using var disk = SmallDisk.Mount(24);
        var accepted = new List<string>();
        using (var journal = new EffectJournal(Journal, "load"))
        {
            await using var engine = await EngineFixture.StartAsync(
                MixedLoad.Registry(journal), options => options with { Durability = Durability.Full }, disk.Path);
            for (var time = 0; time < Times; time++)
            {
                for (var i = 0; i < RunsBefore; i++)
                    accepted.Add(await MixedLoad.StartAsync(engine.Client, $"room{time}", i));
                disk.Fill();
                (await LoadUntilRefusedAsync(engine, $"full{time}", accepted)).ShouldBeOneOf(
                    StoreProblem.DiskFull, StoreProblem.Unavailable);
                disk.Free();
                await UntilWellAsync(engine);
            }
        }

        using (var connection = new Connection(disk.Database, readOnly: true))
            connection.ScalarNumber("SELECT max(crashes) FROM instances").ShouldBe(0, "a store that fails is no crash");
        using var later = new EffectJournal(Journal, "ledger");
        await using var ledger = await RunLedger.OpenAsync(disk.Database, later);
        // Each time the store failed it may have been opened, and lost again, more than once before there was room.
        await ledger.CheckAsync(accepted, () => EffectJournal.Read(Journal), sessions: 20);
    }

    [Fact]
    public async Task ReadOnlyDisk_IsRefusedClearly_AndKeepsItsRuns()
    {
        using var disk = SmallDisk.Mount(4);
        await using (var engine = await EngineFixture.StartAsync(Samples.Registry(), directory: disk.Path))
            await Samples.RunAsync(engine.Client);
        disk.MakeReadOnly();

        var error = await Should.ThrowAsync<EngineStoreException>(
            () => EngineFixture.StartAsync(Samples.Registry(), directory: disk.Path));

        error.Problem.ShouldBe(StoreProblem.ReadOnly);
        error.Message.ShouldContain(disk.Database);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static async Task<StoreProblem> LoadUntilRefusedAsync(EngineFixture engine, string generation, List<string> accepted)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                accepted.Add(await MixedLoad.StartAsync(engine.Client, generation, i));
            }
            catch (EngineStoreException e)
            {
                e.Message.ShouldContain(engine.Options.DatabasePath);
                return e.Problem;
            }
        }
    }

    private static async Task UntilWellAsync(EngineFixture engine)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Test);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (engine.Engine.Trouble is not null)
            await Task.Delay(10, patience.Token);
    }
}
