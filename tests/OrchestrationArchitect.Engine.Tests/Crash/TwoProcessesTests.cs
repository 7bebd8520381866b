using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Tests.Crash;

public sealed class TwoProcessesTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-two-");

    [Theory]
    [InlineData("engine.db")]
    [InlineData("link.db")]
    public async Task SecondProcess_OnTheSameFile_IsRefusedClearly_AndHarmsNothing(string name)
    {
        var database = Path.Combine(_directory.FullName, "engine.db");
        using var first = CrashProcess.Start(database, Path.Combine(_directory.FullName, "journal.tsv"), "first", "100000");
        try
        {
            (await first.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
            if (name != "engine.db")
                File.CreateSymbolicLink(Path.Combine(_directory.FullName, name), database);

            var error = await Should.ThrowAsync<EngineStoreException>(() => EngineFixture.StartAsync(
                Samples.Registry(), options => options with { DatabasePath = Path.Combine(_directory.FullName, name) }, _directory.FullName));

            error.Problem.ShouldBe(StoreProblem.InUse);
            error.Message.ShouldContain("in use by another engine");
            (await first.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
            first.HasExited.ShouldBeFalse();
        }
        finally
        {
            first.Kill();
            await first.WaitForExitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
