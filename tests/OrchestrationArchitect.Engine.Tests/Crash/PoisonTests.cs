using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.Benchmarking;
using OrchestrationArchitect.Engine.CrashHost;
using OrchestrationArchitect.Engine.Execution;
using Microsoft.Extensions.Logging.Abstractions;

namespace OrchestrationArchitect.Engine.Tests.Crash;

public sealed class PoisonTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-poison-");

    private string Journal => Path.Combine(_directory.FullName, "journal.tsv");

    [Fact]
    public async Task Run_ThatKeepsKillingTheProcess_IsParked_AndCanBeRewound()
    {
        var database = Path.Combine(_directory.FullName, "engine.db");
        var deaths = 0;
        while (await RunAsync(database) != 0)
            (++deaths).ShouldBeLessThanOrEqualTo(6, "the run was never parked");
        deaths.ShouldBe(5);

        await using var engine = new DurableEngine(
            new EngineOptions { DatabasePath = database },
            new EngineHost(MixedLoad.Registry(null), NoServices.Instance, TimeProvider.System, NullLoggerFactory.Instance));
        await engine.StartAsync(TestContext.Current.CancellationToken);
        var parked = (await engine.Client.GetAsync("poison", cancellationToken: TestContext.Current.CancellationToken))!;
        parked.Status.ShouldBe(InstanceStatus.Failed);
        parked.Failure!.ErrorType.ShouldBe(typeof(PoisonRunException).FullName);
        (await engine.Client.GetAsync("innocent", cancellationToken: TestContext.Current.CancellationToken))!
            .Status.ShouldBe(InstanceStatus.Completed);

        EffectJournal.Read(Journal).Where(effect => effect.Activity.StartsWith("Parked", StringComparison.Ordinal))
            .ShouldBe([new Effect("0", "poison", $"Parked: {typeof(PoisonRunException).FullName}")]);

        // Without a journal the poison has lost its effect.
        await engine.Client.RewindAsync("poison", "repaired", TestContext.Current.CancellationToken);
        (await Samples.EndAsync(engine.Client, "poison")).Status.ShouldBe(InstanceStatus.Completed);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private async Task<int> RunAsync(string database)
    {
        using var process = CrashProcess.Start(database, Journal, "0", "poison");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return process.ExitCode;
    }
}
