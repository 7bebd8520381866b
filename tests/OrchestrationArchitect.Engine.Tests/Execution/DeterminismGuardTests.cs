using System.Text.Json;
using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;
using OrchestrationArchitect.Engine.Execution;

namespace OrchestrationArchitect.Engine.Tests.Execution;

public sealed class DeterminismGuardTests
{
    [Fact]
    public async Task CodeChangedUnderARun_FailsIt_NamingTheFirstDifference()
    {
        var changed = false;
        var registry = Samples.Registry(async (context, _) =>
        {
            await context.CallActivityAsync(Samples.Work, "a", TaskRetryPolicy.Once);
            if (changed)
                await context.CreateTimerAsync(context.UtcNow);
            else
                await context.CallActivityAsync(Samples.Work, "b", TaskRetryPolicy.Once);
            context.SetCustomStatus("ready");
            return await context.WaitForEventAsync<string>("go");
        });
        await using var engine = await EngineFixture.StartAsync(registry, options => options with { MaxWarmRuns = 0 });
        var id = await engine.Client.StartAsync(Samples.Main, "", cancellationToken: TestContext.Current.CancellationToken);
        await ReadyAsync(engine.Client, id);
        changed = true;

        await engine.Client.RaiseEventAsync(id, "go", "", TestContext.Current.CancellationToken);

        var state = await Samples.EndAsync(engine.Client, id);
        state.Status.ShouldBe(InstanceStatus.Failed);
        state.Failure!.ErrorType.ShouldBe(typeof(NonDeterminismException).FullName);
        state.Failure.Message.ShouldContain("At event 4 the history has a call of activity 'Work'; the code gave a timer");

        changed = false;
        await engine.Client.RewindAsync(id, "code restored", TestContext.Current.CancellationToken);
        await engine.Client.RaiseEventAsync(id, "go", "well", TestContext.Current.CancellationToken);
        (await Samples.EndAsync(engine.Client, id)).Output.ShouldBe("\"well\"");
    }

    [Theory]
    [InlineData("delay")]
    [InlineData("run")]
    public async Task CodeThatAwaitsSomethingForeign_FailsClearly(string what)
    {
        await using var engine = await EngineFixture.StartAsync(Samples.Registry(async (_, _) =>
        {
            await (what == "delay" ? Task.Delay(50) : Task.Run(() => SpinWait.SpinUntil(() => false, 50)));
            return "never";
        }));

        var state = await Samples.RunAsync(engine.Client);

        state.Status.ShouldBe(InstanceStatus.Failed);
        state.Failure!.Message.ShouldContain("move the work into an activity");
    }

    [Fact]
    public async Task CodeThatYieldsOrLeavesTheContextUncaptured_StaysDeterministic()
    {
        await using var engine = await EngineFixture.StartAsync(Samples.Registry(async (context, _) =>
        {
            await Task.Yield();
            var a = await context.CallActivityAsync(Samples.Work, "a", TaskRetryPolicy.Once).ConfigureAwait(false);
            var b = await context.CallActivityAsync(Samples.Work, "b", TaskRetryPolicy.Once);
            return a + b;
        }));

        (await Samples.RunAsync(engine.Client)).Output.ShouldBe("\"ab\"");
    }

    [Fact]
    public async Task UnknownOrchestration_FailsTheRun_ByName()
    {
        await using var engine = await EngineFixture.StartAsync(new DurableRegistry(JsonSerializerOptions.Web));

        (await Samples.RunAsync(engine.Client)).Failure!.Message.ShouldContain("No orchestration of the name 'Main'");
    }

    [Fact]
    public async Task Logger_SaysEachThingOnce_HoweverOftenItIsReplayed()
    {
        using var log = new ListLoggerFactory();
        var registry = Samples.Registry(async (context, _) =>
        {
            for (var i = 0; i < 4; i++)
            {
#pragma warning disable CA1848, CA2254 // A test's log line.
                context.Logger.LogInformation($"step {i}");
#pragma warning restore CA1848, CA2254
                await context.CallActivityAsync(Samples.Work, "", TaskRetryPolicy.Once);
            }
            return "";
        });
        await using var engine = await EngineFixture.StartAsync(
            registry, options => options with { MaxWarmRuns = 0 }, loggers: log);

        await Samples.RunAsync(engine.Client);

        log.Lines.Where(line => line.StartsWith("step", StringComparison.Ordinal))
            .ShouldBe(["step 0", "step 1", "step 2", "step 3"]);
    }

    private static async Task ReadyAsync(IOrchestrationClient client, string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await client.GetAsync(id, InstanceDetail.Status, patience.Token))?.CustomStatus is null)
            await Task.Delay(5, patience.Token);
    }
}
