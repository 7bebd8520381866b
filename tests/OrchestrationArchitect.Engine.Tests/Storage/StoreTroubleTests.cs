using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Tests.Storage;

public sealed class StoreTroubleTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-trouble-");

    private string Database => Path.Combine(_directory.FullName, "engine.db");

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_OnAFileInUse_IsRefusedClearly()
    {
        await using var first = await StartAsync();

        var error = await Should.ThrowAsync<EngineStoreException>(StartAsync);

        error.Problem.ShouldBe(StoreProblem.InUse);
        error.Message.ShouldContain("in use by another engine");
        Output(await Samples.RunAsync(first.Client)).ShouldBe("\"done\"");
    }

    [Fact]
    public async Task Start_OnAFileThatIsNoDatabase_SaysSo()
    {
        await File.WriteAllTextAsync(Database, new string('x', 10_000), Test);

        (await Should.ThrowAsync<EngineStoreException>(StartAsync)).Problem.ShouldBe(StoreProblem.Corrupt);
    }

    [Fact]
    public async Task Start_OnADamagedFile_SaysSo()
    {
        await using (var engine = await StartAsync())
        {
            for (var i = 0; i < 50; i++)
                await Samples.RunAsync(engine.Client);
        }
        await using (var file = File.OpenWrite(Database))
        {
            file.Position = 4096 + 200;
            await file.WriteAsync(new byte[(int)file.Length - 9000], Test);
        }

        (await Should.ThrowAsync<EngineStoreException>(StartAsync)).Problem.ShouldBe(StoreProblem.Corrupt);
    }

    [Fact]
    public async Task Start_OnAnotherProgramsDatabase_LeavesItAlone()
    {
        using (var other = new Connection(Database, readOnly: false))
            other.Execute("CREATE TABLE theirs(a)");

        (await Should.ThrowAsync<EngineStoreException>(StartAsync)).Message.ShouldContain("another program");

        using var again = new Connection(Database, readOnly: true);
        again.ScalarText("SELECT group_concat(name) FROM sqlite_schema").ShouldBe("theirs");
    }

    [Fact]
    public async Task Start_OnANewerSchema_IsRefused()
    {
        await (await StartAsync()).DisposeAsync();
        using (var newer = new Connection(Database, readOnly: false))
            newer.Execute("INSERT INTO schema_versions VALUES(999, 0)");

        (await Should.ThrowAsync<EngineStoreException>(StartAsync)).Problem.ShouldBe(StoreProblem.NewerSchema);
    }

    [Fact]
    public async Task Start_WhereNothingCanBeCreated_SaysSo()
    {
        var file = Path.Combine(_directory.FullName, "a-file");
        await File.WriteAllTextAsync(file, "", Test);

        var error = await Should.ThrowAsync<EngineStoreException>(() => EngineFixture.StartAsync(
            Samples.Registry(), options => options with { DatabasePath = Path.Combine(file, "engine.db") }, _directory.FullName));

        error.Problem.ShouldBe(StoreProblem.ReadOnly);
    }

    [Fact]
    public async Task Start_OnAReadOnlyFile_SaysSo()
    {
        await (await StartAsync()).DisposeAsync();
        File.SetAttributes(Database, FileAttributes.ReadOnly);
        Assert.SkipWhen(CanWrite(), "This user may write read-only files.");

        (await Should.ThrowAsync<EngineStoreException>(StartAsync)).Problem.ShouldBe(StoreProblem.ReadOnly);
    }

    [Fact]
    public async Task Disk_Full_RefusesClearly_AndLosesNothingAcknowledged()
    {
        var acknowledged = new List<string>();
        await using (var small = await StartAsync(options => options with { MaxDatabaseBytes = 400_000 }))
        {
            var error = await Should.ThrowAsync<EngineStoreException>(async () =>
            {
                while (true)
                    acknowledged.Add(await small.Client.StartAsync(Samples.Main, new string('x', 5_000), cancellationToken: Test));
            });
            error.Problem.ShouldBe(StoreProblem.DiskFull);
            error.Message.ShouldContain("full");
            acknowledged.ShouldNotBeEmpty();
        }

        await using var roomy = await StartAsync();
        foreach (var id in acknowledged)
            (await roomy.Client.WaitForEndAsync(id, Test))!.Status.ShouldBe(InstanceStatus.Completed);
    }

    [Fact]
    public async Task Backup_OfARunningEngine_IsACompleteDatabase()
    {
        var copy = Path.Combine(_directory.FullName, "copy", "engine.db");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        string id;
        await using (var engine = await StartAsync())
        {
            id = (await Samples.RunAsync(engine.Client)).InstanceId;
            await engine.Engine.BackupAsync(copy);
            await Should.ThrowAsync<IOException>(() => engine.Engine.BackupAsync(copy));
        }

        await using var restored = await EngineFixture.StartAsync(
            Samples.Registry(), directory: Path.GetDirectoryName(copy));
        (await restored.Client.GetAsync(id, cancellationToken: Test))!.Status.ShouldBe(InstanceStatus.Completed);
    }

    public void Dispose()
    {
        if (File.Exists(Database))
            File.SetAttributes(Database, FileAttributes.Normal);
        _directory.Delete(recursive: true);
    }

    private static string Output(InstanceState state) => state.Output.ShouldNotBeNull();

    private bool CanWrite()
    {
        try
        {
            using var file = new FileStream(Database, FileMode.Open, FileAccess.Write);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Task<EngineFixture> StartAsync() => StartAsync(options => options);

    private Task<EngineFixture> StartAsync(Func<EngineOptions, EngineOptions> configure) =>
        EngineFixture.StartAsync(Samples.Registry(), configure, _directory.FullName);
}
