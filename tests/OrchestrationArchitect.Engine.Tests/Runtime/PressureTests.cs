using System.Text.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.ContractTests;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Tests.Runtime;

/// <summary>What holds clients back, and what an orderly end leaves done.</summary>
public sealed class PressureTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-pressure-");

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Starts_BeyondTheLimit_WaitUntilEarlierRunsHaveBegun()
    {
        using var goOn = new ManualResetEventSlim();
        using var inside = new SemaphoreSlim(0);
        await using var engine = await EngineFixture.StartAsync(
            Samples.Registry((_, _) =>
            {
                inside.Release();
                goOn.Wait(Test);
                return Task.FromResult("");
            }),
            options => options with { MaxWaitingWrites = 3, MaxConcurrentRuns = 1 });
        for (var i = 0; i < 3; i++)
            await engine.Client.StartAsync(Samples.Main, "", cancellationToken: Test);
        await inside.WaitAsync(Test);

        var late = engine.Client.StartAsync(Samples.Main, "", cancellationToken: Test);
        var patient = engine.Client.GetAsync("nobody", cancellationToken: Test);

        (await patient).ShouldBeNull();
        late.IsCompleted.ShouldBeFalse();
        goOn.Set();
        (await Samples.EndAsync(engine.Client, await late)).Status.ShouldBe(InstanceStatus.Completed);
    }

    [Fact]
    public async Task Starts_ForALaterTime_HoldNobodyBack()
    {
        await using var engine = await EngineFixture.StartAsync(
            Samples.Registry(), options => options with { MaxWaitingWrites = 2 });
        var later = TimeProvider.System.GetUtcNow().AddHours(1);
        for (var i = 0; i < 10; i++)
            await engine.Client.StartAsync(Samples.Main, "", new StartOptions { StartAt = later }, Test);

        (await Samples.RunAsync(engine.Client)).Status.ShouldBe(InstanceStatus.Completed);
    }

    [Fact]
    public async Task Stop_LetsARunningActivityFinish_AndStoresItsAnswer()
    {
        using var begun = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var attempts = 0;
        var registry = new DurableRegistry(JsonSerializerOptions.Web)
            .Add(Samples.Main, (context, _) => context.CallActivityAsync(Samples.Work, "x", TaskRetryPolicy.Once))
            .AddAsync(Samples.Work, async (_, input, _) =>
            {
                Interlocked.Increment(ref attempts);
                begun.Release();
                await goOn.WaitAsync(Test);
                return input;
            });
        var first = await EngineFixture.StartAsync(
            registry, options => options with { ShutdownGrace = TimeSpan.FromMinutes(1) }, _directory.FullName);
        var id = await first.Client.StartAsync(Samples.Main, "", cancellationToken: Test);
        await begun.WaitAsync(Test);

        var stopped = first.Engine.StopAsync(Test);
        goOn.Release();
        await stopped;

        await using var second = await EngineFixture.StartAsync(registry, directory: _directory.FullName);
        (await Samples.EndAsync(second.Client, id)).Output.ShouldBe("\"x\"");
        attempts.ShouldBe(1);
        await first.DisposeAsync();
    }

    [Fact]
    public async Task Stop_TellsEveryoneWhoWaits()
    {
        using var inside = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim();
        var engine = await EngineFixture.StartAsync(
            Samples.Registry((_, _) =>
            {
                inside.Release();
                goOn.Wait(Test);
                return Task.FromResult("");
            }),
            options => options with { MaxWaitingWrites = 2, MaxConcurrentRuns = 1 });
        var id = await engine.Client.StartAsync(Samples.Main, "", cancellationToken: Test);
        await inside.WaitAsync(Test);
        var ended = engine.Client.WaitForEndAsync(id, Test);
        var raised = engine.Client.RaiseEventAsync(id, "go", "", Test);
        var started = engine.Client.StartAsync(Samples.Main, "", cancellationToken: Test);

        var stopped = engine.DisposeAsync().AsTask();

        (await Should.ThrowAsync<EngineStoreException>(() => started)).Problem.ShouldBe(StoreProblem.Stopped);
        goOn.Set();
        await stopped;
        (await Should.ThrowAsync<EngineStoreException>(() => raised)).Problem.ShouldBe(StoreProblem.Stopped);
        (await Should.ThrowAsync<EngineStoreException>(() => ended)).Problem.ShouldBe(StoreProblem.Stopped);
    }

    [Fact]
    public async Task LongHistory_IsReadAPageAtATime()
    {
        await using var engine = await EngineFixture.StartAsync(Samples.Registry(async (context, _) =>
        {
            await Task.WhenAll(Enumerable.Range(0, 3_000).Select(i => context.CallActivityAsync(Samples.Work, $"{i}", TaskRetryPolicy.Once)));
            return "";
        }));
        var id = (await Samples.RunAsync(engine.Client)).InstanceId;

        var sizes = new List<int>();
        string? token = null;
        do
        {
            var page = await engine.Client.GetHistoryAsync(id, token, Test);
            sizes.Add(page.Events.Length);
            token = page.ContinuationToken;
        }
        while (token is not null);

        sizes.Sum().ShouldBe(6_003);
        sizes.ShouldAllBe(size => size < 2_000);
        sizes.Count.ShouldBeGreaterThan(3);
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
