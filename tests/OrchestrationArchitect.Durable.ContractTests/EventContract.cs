using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Orchestrations;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>Events from outside and from other runs.</summary>
public abstract class EventContract : DurableContract
{
    private static readonly StartOptions Named = new() { InstanceId = "run-1" };

    [Fact]
    public async Task Event_RaisedAfterTheWaitBegan_ArrivesWithItsPayload()
    {
        await using var host = await StartAsync((context, _) =>
        {
            context.SetCustomStatus("waiting");
            return context.WaitForEventAsync<string>("go");
        });
        await host.Client.StartAsync(Main, "", Named, TestContext.Current.CancellationToken);
        await StatusAsync(host, "run-1", "waiting");

        (await Raise(host, "GO", "payload")).ShouldBe(ControlOutcome.Accepted);

        Output(await EndAsync(host, "run-1")).ShouldBe("payload");
    }

    [Fact]
    public async Task Events_RaisedBeforeTheWait_AreKeptInOrder()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            context.SetCustomStatus("first");
            await context.WaitForEventAsync<string>("start");
            return await context.WaitForEventAsync<string>("early") + await context.WaitForEventAsync<string>("Early");
        });
        await host.Client.StartAsync(Main, "", Named, TestContext.Current.CancellationToken);
        await StatusAsync(host, "run-1", "first");
        await Raise(host, "early", "1");
        await Raise(host, "EARLY", "2");
        await Raise(host, "start", "");

        Output(await EndAsync(host, "run-1")).ShouldBe("12");
    }

    [Fact]
    public async Task Wait_GivenUp_TakesNoEvent()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            try
            {
                await context.WaitForEventAsync<string>("go", TimeSpan.FromMilliseconds(20));
                return "too early";
            }
            catch (TimeoutException)
            {
                context.SetCustomStatus("gave up");
                return await context.WaitForEventAsync<string>("go");
            }
        });
        await host.Client.StartAsync(Main, "", Named, TestContext.Current.CancellationToken);
        await StatusAsync(host, "run-1", "gave up");
        await Raise(host, "go", "second wait");

        Output(await EndAsync(host, "run-1")).ShouldBe("second wait");
    }

    [Fact]
    public async Task Wait_Cancelled_IsACancelledTask()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            using var giveUp = new CancellationTokenSource();
            var wait = context.WaitForEventAsync<string>("go", giveUp.Token);
            await context.CallActivityAsync(Work, "meanwhile", Once);
#pragma warning disable MA0042, CA1849 // Orchestrator code stays on its thread.
            giveUp.Cancel();
#pragma warning restore MA0042, CA1849
            try
            {
                return await wait;
            }
            catch (OperationCanceledException)
            {
                return "cancelled";
            }
        });

        Output(await RunAsync(host)).ShouldBe("cancelled");
    }

    [Fact]
    public async Task Events_OfOtherNames_AreNotTaken()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            var b = context.WaitForEventAsync<string>("b");
            var a = context.WaitForEventAsync<string>("a");
            return await a + await b;
        });
        await host.Client.StartAsync(Main, "", Named, TestContext.Current.CancellationToken);
        await Raise(host, "c", "of no interest");
        await Raise(host, "b", "2");
        await Raise(host, "a", "1");

        Output(await EndAsync(host, "run-1")).ShouldBe("12");
    }

    [Fact]
    public async Task Event_WithALargePayloadOfAnyText_ArrivesUnchanged()
    {
        var large = string.Concat(Enumerable.Repeat("Grüße 世界 🚀 ", 20_000));
        await using var host = await StartAsync((context, _) => context.WaitForEventAsync<string>("größe"));
        await host.Client.StartAsync(Main, "", Named, TestContext.Current.CancellationToken);
        await Raise(host, "größe", large);

        Output(await EndAsync(host, "run-1")).ShouldBe(large);
    }

    [Fact]
    public async Task Wait_WithATimeLimit_EndsWithTheEvent()
    {
        await using var host = await StartAsync((context, _) =>
            context.WaitForEventAsync<string>("go", TimeSpan.FromHours(1)));
        await host.Client.StartAsync(Main, "", Named, TestContext.Current.CancellationToken);
        await Raise(host, "go", "in time");

        Output(await EndAsync(host, "run-1")).ShouldBe("in time");
    }

    [Fact]
    public async Task Event_SentByAnotherRun_Arrives()
    {
        var registry = NewRegistry()
            .Add(Main, (context, _) => context.WaitForEventAsync<string>("go"))
            .Add(Child, (context, _) =>
            {
                context.SendEvent("run-1", "go", "from a run");
                context.SendEvent("nobody", "go", "lost");
                return Task.FromResult("sent");
            });
        await using var host = await StartAsync(registry);
        await host.Client.StartAsync(Main, "", Named, TestContext.Current.CancellationToken);

        var sender = await host.Client.StartAsync(Child, "", cancellationToken: TestContext.Current.CancellationToken);

        Output(await EndAsync(host, sender)).ShouldBe("sent");
        Output(await EndAsync(host, "run-1")).ShouldBe("from a run");
    }

    [Fact]
    public async Task Event_ForARunThatEndedOrNeverWas_IsRefused()
    {
        await using var host = await StartAsync((_, _) => Task.FromResult("done"));
        await host.Client.StartAsync(Main, "", Named, TestContext.Current.CancellationToken);
        await EndAsync(host, "run-1");

        (await Raise(host, "go", "")).ShouldBe(ControlOutcome.NotAllowed);
        (await host.Client.RaiseEventAsync("nobody", "go", "", TestContext.Current.CancellationToken))
            .ShouldBe(ControlOutcome.NotFound);
    }

    private static Task<ControlOutcome> Raise(IDurableHost host, string name, string payload) =>
        host.Client.RaiseEventAsync("run-1", name, payload, TestContext.Current.CancellationToken);
}
