using System.Collections.Concurrent;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>What operators do: terminate, suspend, resume, rewind, restart, purge.</summary>
public abstract class ControlContract : DurableContract
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Terminate_EndsAWaitingRun_WithItsReason()
    {
        await using var host = await StartAsync((context, _) => context.WaitForEventAsync<string>("never"));
        var id = await host.Client.StartAsync(Main, "", cancellationToken: Test);

        (await host.Client.TerminateAsync(id, "enough", Test)).ShouldBe(ControlOutcome.Accepted);

        var state = await EndAsync(host, id);
        state.Status.ShouldBe(InstanceStatus.Terminated);
        state.Failure.ShouldNotBeNull().Message.ShouldBe("enough");
        (await host.Client.TerminateAsync(id, null, Test)).ShouldBe(ControlOutcome.NotAllowed);
        (await host.Client.TerminateAsync("nobody", null, Test)).ShouldBe(ControlOutcome.NotFound);
    }

    [Fact]
    public async Task Suspend_HoldsEventsBack_UntilResumed()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            var first = await context.WaitForEventAsync<string>("go");
            return first + await context.CallActivityAsync(Work, "!", Once);
        });
        var id = await host.Client.StartAsync(Main, "", cancellationToken: Test);
        (await host.Client.SuspendAsync(id, "hold", Test)).ShouldBe(ControlOutcome.Accepted);
        await host.Client.RaiseEventAsync(id, "go", "went on", Test);
        await SuspendedAsync(host, id);

        (await host.Client.ResumeAsync(id, "go on", Test)).ShouldBe(ControlOutcome.Accepted);

        Output(await EndAsync(host, id)).ShouldBe("went on!");
    }

    [Fact]
    public async Task Suspend_HoldsTimersBack_AndOnlyTheOneRun()
    {
        await using var host = await StartAsync(async (context, input) =>
        {
            context.SetCustomStatus("waiting");
            await context.CreateTimerAsync(TimeSpan.FromSeconds(1));
            return await context.CallActivityAsync(Work, input, Once);
        });
        var held = await host.Client.StartAsync(Main, "held", cancellationToken: Test);
        await StatusAsync(host, held, "waiting");
        var suspended = await host.Client.SuspendAsync(held, null, Test);
        Assert.SkipUnless(suspended == ControlOutcome.Accepted, "The timer was faster than the command.");
        var other = await RunAsync(host, "other");

        Output(other).ShouldBe("other");
        (await host.Client.GetAsync(held, cancellationToken: Test))!.Status.ShouldBe(InstanceStatus.Suspended);
        (await host.Client.ResumeAsync(held, null, Test)).ShouldBe(ControlOutcome.Accepted);
        Output(await EndAsync(host, held)).ShouldBe("held");
    }

    [Fact]
    public virtual async Task SuspendAndResume_Repeated_ChangeNothingMore()
    {
        await using var host = await StartAsync((context, _) => context.WaitForEventAsync<string>("go"));
        var id = await host.Client.StartAsync(Main, "", cancellationToken: Test);
        foreach (var _ in Enumerable.Range(0, 2))
            (await host.Client.SuspendAsync(id, null, Test)).ShouldBe(ControlOutcome.Accepted);
        foreach (var _ in Enumerable.Range(0, 2))
            (await host.Client.ResumeAsync(id, null, Test)).ShouldBe(ControlOutcome.Accepted);
        await host.Client.RaiseEventAsync(id, "go", "well", Test);

        Output(await EndAsync(host, id)).ShouldBe("well");
        (await host.Client.SuspendAsync(id, null, Test)).ShouldBe(ControlOutcome.NotAllowed);
        (await host.Client.ResumeAsync("nobody", null, Test)).ShouldBe(ControlOutcome.NotFound);
    }

    [Fact]
    public async Task Terminate_WhileAnActivityRuns_EndsTheRun_AndTheActivityUnheard()
    {
        using var begun = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        await using var host = await StartAsync(
            (context, _) => context.CallActivityAsync(Work, "", Once),
            (_, _) =>
            {
                begun.Release();
                goOn.Wait(Test);
                return "unheard";
            });
        var id = await host.Client.StartAsync(Main, "", cancellationToken: Test);
        await begun.WaitAsync(Test);

        await host.Client.TerminateAsync(id, "enough", Test);
        var ended = await EndAsync(host, id);
        goOn.Release();

        ended.Status.ShouldBe(InstanceStatus.Terminated);
        ended.Output.ShouldBeNull();
    }

    [Fact]
    public async Task Terminate_OfASuspendedRun_EndsIt()
    {
        await using var host = await StartAsync((context, _) => context.WaitForEventAsync<string>("never"));
        var id = await host.Client.StartAsync(Main, "", cancellationToken: Test);
        await host.Client.SuspendAsync(id, null, Test);

        await host.Client.TerminateAsync(id, "enough", Test);

        (await EndAsync(host, id)).Status.ShouldBe(InstanceStatus.Terminated);
    }

    [Fact]
    public virtual async Task Rewind_RunsTheFailedCallAgain_AndKeepsWhatSucceeded()
    {
        var calls = new ConcurrentQueue<string>();
        var broken = true;
        await using var host = await StartAsync(
            async (context, _) =>
            {
                var a = await context.CallActivityAsync(Work, "a", Once);
                try
                {
                    var both = await Task.WhenAll(
                        context.CallActivityAsync(Work, "b", Once), context.CallActivityAsync(Work, "c", Once));
                    return a + string.Concat(both);
                }
                catch (TaskFailedException)
                {
                    await context.CallActivityAsync(Work, "undo a", Once);
                    throw;
                }
            },
            (_, input) =>
            {
                calls.Enqueue(input);
                return input == "b" && broken ? throw new IOException() : input;
            });
        var failed = await RunAsync(host);
        failed.Status.ShouldBe(InstanceStatus.Failed);
        broken = false;

        (await host.Client.RewindAsync(failed.InstanceId, "repaired", Test)).ShouldBe(ControlOutcome.Accepted);

        Output(await EndAsync(host, failed.InstanceId)).ShouldBe("abc");
        calls.GroupBy(call => call, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count())
            .ShouldBe(new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2, ["c"] = 1, ["undo a"] = 1 }, ignoreOrder: true);
        (await host.Client.RewindAsync(failed.InstanceId, null, Test)).ShouldBe(ControlOutcome.NotAllowed);
    }

    [Fact]
    public async Task Rewind_OfAParent_TakesItsFailedChildBack()
    {
        var broken = true;
        var registry = NewRegistry()
            .Add(Main, (context, _) => context.CallSubOrchestrationAsync(Child, "x", "the-child"))
            .Add(Child, (context, input) => context.CallActivityAsync(Work, input, Once))
            .Add(Work, (_, input) => broken ? throw new IOException() : input);
        await using var host = await StartAsync(registry);
        var failed = await RunAsync(host);
        failed.Status.ShouldBe(InstanceStatus.Failed);
        broken = false;

        await host.Client.RewindAsync(failed.InstanceId, "repaired", Test);

        Output(await EndAsync(host, failed.InstanceId)).ShouldBe("x");
        Output(await EndAsync(host, "the-child")).ShouldBe("x");
    }

    [Fact]
    public async Task Restart_RunsAgainWithTheSameInput_UnderANewIdOrTheOld()
    {
        await using var host = await StartAsync((_, input) => Task.FromResult(input));
        var first = await RunAsync(host, "the input");

        var second = await host.Client.RestartAsync(first.InstanceId, withNewId: true, Test);
        second.ShouldNotBeNull().ShouldNotBe(first.InstanceId);
        Output(await EndAsync(host, second)).ShouldBe("the input");

        (await host.Client.RestartAsync(first.InstanceId, withNewId: false, Test)).ShouldBe(first.InstanceId);
        var again = await EndAsync(host, first.InstanceId);
        Output(again).ShouldBe("the input");
        again.CreatedAt.ShouldBeGreaterThan(first.CreatedAt);
        (await host.Client.RestartAsync("nobody", withNewId: true, Test)).ShouldBeNull();
    }

    [Fact]
    public async Task Rewind_OfARunThatDidNotFail_IsNotAllowed()
    {
        await using var host = await StartAsync((context, input) =>
            input == "wait" ? context.WaitForEventAsync<string>("never") : Task.FromResult(input));
        var ended = await RunAsync(host);
        var waiting = await host.Client.StartAsync(Main, "wait", cancellationToken: Test);

        (await host.Client.RewindAsync(ended.InstanceId, null, Test)).ShouldBe(ControlOutcome.NotAllowed);
        (await host.Client.RewindAsync(waiting, null, Test)).ShouldBe(ControlOutcome.NotAllowed);
        (await host.Client.RewindAsync("nobody", null, Test)).ShouldBe(ControlOutcome.NotFound);
    }

    [Fact]
    public async Task Purge_DeletesAnEndedRunOnly()
    {
        await using var host = await StartAsync((context, input) =>
            input == "wait" ? context.WaitForEventAsync<string>("never") : Task.FromResult(input));
        var ended = await RunAsync(host);
        var waiting = await host.Client.StartAsync(Main, "wait", cancellationToken: Test);

        (await host.Client.PurgeAsync(ended.InstanceId, Test)).ShouldBe(ControlOutcome.Accepted);
        (await host.Client.PurgeAsync(ended.InstanceId, Test)).ShouldBe(ControlOutcome.NotFound);
        (await host.Client.PurgeAsync(waiting, Test)).ShouldBe(ControlOutcome.NotAllowed);
        (await host.Client.GetAsync(ended.InstanceId, cancellationToken: Test)).ShouldBeNull();
        (await HistoryAsync(host, ended.InstanceId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Purge_ByFilter_DeletesWhatMatches()
    {
        await using var host = await StartAsync((context, input) => input switch
        {
            "fail" => throw new IOException(),
            "wait" => context.WaitForEventAsync<string>("never"),
            _ => Task.FromResult(input),
        });
        for (var i = 0; i < 3; i++)
            await RunAsync(host);
        var failed = await RunAsync(host, "fail");
        await host.Client.StartAsync(Main, "wait", cancellationToken: Test);

        (await host.Client.PurgeAsync(new PurgeFilter { Statuses = [InstanceStatus.Completed] }, Test)).ShouldBe(3);
        (await host.Client.PurgeAsync(new PurgeFilter { CreatedFrom = failed.CreatedAt.AddDays(1) }, Test)).ShouldBe(0);
        (await host.Client.PurgeAsync(new PurgeFilter(), Test)).ShouldBe(1);
        (await host.Client.ListAsync(new InstanceQuery(), Test)).Instances.ShouldHaveSingleItem();
    }
}
