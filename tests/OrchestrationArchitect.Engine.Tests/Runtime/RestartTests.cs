using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.ContractTests;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Engine.Tests.Runtime;

/// <summary>What survives the end of the engine, and what clocks may do meanwhile.</summary>
public sealed class RestartTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-restart-");

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunningActivity_IsRunAgain_WithTheSameKey()
    {
        var keys = new ConcurrentQueue<string?>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var registry = new DurableRegistry(JsonSerializerOptions.Web)
            .Add(Samples.Main, (context, _) => context.CallActivityAsync(Samples.Work, "x", TaskRetryPolicy.Once))
            .AddAsync(Samples.Work, async (context, input, stopping) =>
            {
                keys.Enqueue(context.IdempotencyKey);
                begun.TrySetResult();
                if (keys.Count == 1)
                    await Task.Delay(Timeout.Infinite, stopping);
                return input;
            });
        string id;
        await using (var first = await EngineFixture.StartAsync(
            registry, options => options with { ShutdownGrace = TimeSpan.Zero }, _directory.FullName))
        {
            id = await first.Client.StartAsync(Samples.Main, "", cancellationToken: Test);
            await begun.Task.WaitAsync(Test);
        }
        await using var second = await StartAsync(registry);

        (await Samples.EndAsync(second.Client, id)).Output.ShouldBe("\"x\"");
        keys.Count.ShouldBe(2);
        keys.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [Fact]
    public async Task WaitingRun_SurvivesARestart_AndHearsEventsAndTimers()
    {
        var clock = new FakeTimeProvider(Noon);
        var registry = Samples.Registry(async (context, _) =>
        {
            var word = await context.WaitForEventAsync<string>("word");
            await context.CreateTimerAsync(TimeSpan.FromDays(7));
            return $"{word} {context.UtcNow:yyyy-MM-dd}";
        });
        string id;
        await using (var first = await StartAsync(registry, clock))
        {
            id = await first.Client.StartAsync(Samples.Main, "", cancellationToken: Test);
            await first.Client.RaiseEventAsync(id, "word", "hello", Test);
        }
        clock.Advance(TimeSpan.FromDays(8));
        await using var second = await StartAsync(registry, clock);

        (await Samples.EndAsync(second.Client, id)).Output.ShouldBe("\"hello 2026-12-01\"");
    }

    [Fact]
    public async Task ClockThatJumpsBack_NeverTurnsARunsTimeBack()
    {
        var clock = new JumpingClock(Noon);
        var registry = Samples.Registry(async (context, _) =>
        {
            var times = new List<DateTimeOffset> { context.UtcNow };
            for (var i = 0; i < 5; i++)
            {
                await context.CallActivityAsync(Samples.Work, "", TaskRetryPolicy.Once);
                times.Add(context.UtcNow);
            }
            return times.Zip(times.Skip(1), (a, b) => a <= b).All(inOrder => inOrder).ToString();
        });
        await using var engine = await EngineFixture.StartAsync(registry, directory: _directory.FullName, clock: clock);

        var state = await Samples.RunAsync(engine.Client);

        state.Output.ShouldBe("\"True\"");
        state.LastUpdatedAt.ShouldBeGreaterThanOrEqualTo(state.CreatedAt);
    }

    [Fact]
    public async Task PendingRun_WithALaterStart_BeginsAfterARestart()
    {
        var clock = new FakeTimeProvider(Noon);
        await using (var first = await StartAsync(Samples.Registry(), clock))
        {
            await first.Client.StartAsync(
                Samples.Main, "", new StartOptions { InstanceId = "later", StartAt = Noon.AddHours(1) }, Test);
        }
        await using var second = await StartAsync(Samples.Registry(), clock);
        (await second.Client.GetAsync("later", cancellationToken: Test))!.Status.ShouldBe(InstanceStatus.Pending);
        clock.Advance(TimeSpan.FromHours(2));

        (await Samples.EndAsync(second.Client, "later")).Status.ShouldBe(InstanceStatus.Completed);
    }

    [Fact]
    public async Task Stop_RefusesFurtherCommands_Clearly()
    {
        var engine = await StartAsync(Samples.Registry());
        await engine.DisposeAsync();

        var error = await Should.ThrowAsync<Engine.Storage.EngineStoreException>(
            () => engine.Client.StartAsync(Samples.Main, "", cancellationToken: Test));
        error.Problem.ShouldBe(Engine.Storage.StoreProblem.Stopped);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private Task<EngineFixture> StartAsync(DurableRegistry registry, TimeProvider? clock = null) =>
        EngineFixture.StartAsync(registry, directory: _directory.FullName, clock: clock);

    /// <summary>Goes back an hour at every look.</summary>
    private sealed class JumpingClock(DateTimeOffset start) : TimeProvider
    {
        private int _looks;

        public override DateTimeOffset GetUtcNow() => start.AddHours(-Interlocked.Increment(ref _looks));
    }
}
