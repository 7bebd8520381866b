using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.ContractTests;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Engine.Tests.Runtime;

/// <summary>Leases of attempts, over a clock that moves only when told.</summary>
public sealed class LeaseTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly ActivityReference<string, string> Slow = new("Slow");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SilentAttempt_IsToldToStop_AndTheRetryDecides()
    {
        var attempts = 0;
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var engine = await StartAsync(new TaskRetryPolicy(2, TimeSpan.FromMilliseconds(1)), async (_, input, stop) =>
        {
            if (Interlocked.Increment(ref attempts) > 1)
                return input;
            await using var registration = stop.Register(stopped.SetResult);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, Test);
            return "never";
        });
        var id = await engine.Client.StartAsync(Samples.Main, "", cancellationToken: Test);
        await begun.Task.WaitAsync(Test);

        _clock.Advance(Lease);

        await stopped.Task.WaitAsync(Test);
        await UntilEndAsync(engine, id);
        (await engine.Client.GetAsync(id, cancellationToken: Test))!.Output.ShouldBe("\"x\"");
        attempts.ShouldBe(2);
    }

    [Fact]
    public async Task SilentAttempt_WithoutRetry_FailsTheRun_WithATimeout()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var engine = await StartAsync(TaskRetryPolicy.Once, async (_, _, stop) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
            return "never";
        });
        var id = await engine.Client.StartAsync(Samples.Main, "", cancellationToken: Test);
        await begun.Task.WaitAsync(Test);

        _clock.Advance(Lease);

        var state = await Samples.EndAsync(engine.Client, id);
        state.Failure!.Chain().Last().ErrorType.ShouldBe(typeof(TimeoutException).FullName);
        state.Failure.Chain().Last().Message.ShouldContain("no heartbeat for 00:01:00");
    }

    [Fact]
    public async Task AttemptThatBeats_OutlivesItsLease()
    {
        var beats = new SemaphoreSlim(0);
        var beaten = new SemaphoreSlim(0);
        await using var engine = await StartAsync(TaskRetryPolicy.Once, async (context, input, stop) =>
        {
            for (var i = 0; i < 5; i++)
            {
                await beats.WaitAsync(Test);
                context.Heartbeat();
                beaten.Release();
            }
            stop.IsCancellationRequested.ShouldBeFalse();
            return input;
        });
        var id = await engine.Client.StartAsync(Samples.Main, "", cancellationToken: Test);

        for (var i = 0; i < 5; i++)
        {
            beats.Release();
            await beaten.WaitAsync(Test);
            _clock.Advance(Lease * 0.9);
        }

        (await Samples.EndAsync(engine.Client, id)).Output.ShouldBe("\"x\"");
    }

    private Task<EngineFixture> StartAsync(
        TaskRetryPolicy retry, Func<ActivityContext, string, CancellationToken, Task<string>> work) =>
        EngineFixture.StartAsync(
            new DurableRegistry(JsonSerializerOptions.Web)
                .Add(Samples.Main, (context, _) => context.CallActivityAsync(Slow, "x", retry))
                .AddAsync(Slow, work),
            options => options with { ActivityLease = Lease },
            clock: _clock);

    /// <summary>Lets the clock go on, for the pauses between attempts, until a run has ended.</summary>
    private async Task UntilEndAsync(EngineFixture engine, string id)
    {
        var ended = engine.Client.WaitForEndAsync(id, Test);
        while (await Task.WhenAny(ended, Task.Delay(1, Test)) != ended)
            _clock.Advance(TimeSpan.FromMilliseconds(2));
    }
}
