using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>What clients see: states, lists, histories, custom status, starts.</summary>
public abstract class QueryContract : DurableContract
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_OfATakenId_IsRefused_UnlessAnEndedRunMayBeReplaced()
    {
        await using var host = await StartAsync((_, input) => Task.FromResult(input));
        var options = new StartOptions { InstanceId = "taken" };
        await host.Client.StartAsync(Main, "1", options, Test);
        await EndAsync(host, "taken");

        (await Should.ThrowAsync<InstanceExistsException>(() => host.Client.StartAsync(Main, "2", options, Test)))
            .InstanceId.ShouldBe("taken");
        await host.Client.StartAsync(Main, "3", options with { ReplaceEnded = true }, Test);

        Output(await EndAsync(host, "taken")).ShouldBe("3");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("a\nb")]
    public async Task Start_OfAnImpossibleId_IsAnArgumentError(string id)
    {
        await using var host = await StartAsync((_, input) => Task.FromResult(input));

        await Should.ThrowAsync<ArgumentException>(
            () => host.Client.StartAsync(Main, "", new StartOptions { InstanceId = id }, Test));
    }

    [Fact]
    public async Task Start_AtALaterTime_WaitsForIt()
    {
        await using var host = await StartAsync((context, _) => Task.FromResult(context.UtcNow.ToString("O")));
        var at = TimeProvider.System.GetUtcNow().AddMilliseconds(300);
        var id = await host.Client.StartAsync(Main, "", new StartOptions { StartAt = at }, Test);
        (await host.Client.GetAsync(id, cancellationToken: Test))!.Status.ShouldBe(InstanceStatus.Pending);

        DateTimeOffset.Parse(Output(await EndAsync(host, id))).ShouldBeGreaterThanOrEqualTo(at - EarlyAtMost);
    }

    [Fact]
    public async Task Get_TellsAllThatIsKnown_OrOnlyTheStatus()
    {
        await using var host = await StartAsync((context, input) =>
        {
            context.SetCustomStatus(new { step = 3 });
            return Task.FromResult(input + "!");
        });
        var state = await RunAsync(host, "in");

        state.Name.ShouldBe("Main");
        state.Input.ShouldBe("\"in\"");
        state.Output.ShouldBe("\"in!\"");
        state.CustomStatus.ShouldBe("{\"step\":3}");
        state.LastUpdatedAt.ShouldBeGreaterThanOrEqualTo(state.CreatedAt);
        var brief = await host.Client.GetAsync(state.InstanceId, InstanceDetail.Status, Test);
        brief.ShouldNotBeNull().Input.ShouldBeNull();
        brief.Output.ShouldBeNull();
        brief.Status.ShouldBe(InstanceStatus.Completed);
        (await host.Client.GetAsync("nobody", cancellationToken: Test)).ShouldBeNull();
    }

    [Fact]
    public async Task CustomStatus_OfAnyText_IsSeenWhileTheRunGoesOn_AndCanBeTakenBack()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            context.SetCustomStatus("Schritt 1: 世界 🚀");
            await context.WaitForEventAsync<string>("go");
            context.SetCustomStatus(null);
            return await context.WaitForEventAsync<string>("end");
        });
        var id = await host.Client.StartAsync(Main, "", cancellationToken: Test);
        await StatusAsync(host, id, "Schritt 1: 世界 🚀");

        await host.Client.RaiseEventAsync(id, "go", "", Test);
        await host.Client.RaiseEventAsync(id, "end", "well", Test);

        Output(await EndAsync(host, id)).ShouldBe("well");
        var state = await host.Client.GetAsync(id, cancellationToken: Test);
        (state!.CustomStatus ?? "null").ShouldBe("null");
    }

    [Fact]
    public async Task CustomStatus_TooLarge_IsAnErrorInTheOrchestrator()
    {
        await using var host = await StartAsync((context, _) =>
        {
            context.SetCustomStatus(new string('x', 17 * 1024));
            return Task.FromResult("");
        });

        var state = await RunAsync(host);

        state.Status.ShouldBe(InstanceStatus.Failed);
        state.Failure!.ErrorType.ShouldBe("System.ArgumentException");
    }

    [Fact]
    public virtual async Task List_PagesNewestFirst_AndFilters()
    {
        await using var host = await StartAsync((_, input) =>
            input == "fail" ? throw new IOException() : Task.FromResult(input));
        for (var i = 0; i < 5; i++)
        {
            await host.Client.StartAsync(
                Main, i == 2 ? "fail" : "", new StartOptions { InstanceId = $"run-{i}" }, Test);
            await EndAsync(host, $"run-{i}");
        }

        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await host.Client.ListAsync(new InstanceQuery { PageSize = 2, ContinuationToken = token }, Test);
            page.Instances.Length.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page.Instances.Select(instance => instance.InstanceId));
            token = page.ContinuationToken;
        }
        while (token is not null);

        seen.ShouldBe(["run-4", "run-3", "run-2", "run-1", "run-0"]);
        (await Ids(host, new InstanceQuery { Statuses = [InstanceStatus.Failed] })).ShouldBe(["run-2"]);
        (await Ids(host, new InstanceQuery { IdPrefix = "run-3" })).ShouldBe(["run-3"]);
        (await Ids(host, new InstanceQuery { Name = "Other" })).ShouldBeEmpty();
        (await Ids(host, new InstanceQuery { CreatedTo = DateTimeOffset.UnixEpoch })).ShouldBeEmpty();
    }

    [Fact]
    public virtual async Task History_HasEveryEventOnce_InOrder()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            await context.CallActivityAsync(Work, "x", Once);
            return await context.CallActivityAsync(Work, "y", Once);
        });
        var state = await RunAsync(host, "in");

        var history = await HistoryAsync(host, state.InstanceId);

        history.Select(entry => entry.Type).Where(type => !type.StartsWith("Orchestrator", StringComparison.Ordinal)).ShouldBe([
            "ExecutionStarted", "TaskScheduled", "TaskCompleted", "TaskScheduled", "TaskCompleted", "ExecutionCompleted"]);
        history.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(0, history.Count).Select(i => (long)i));
        history.First(entry => entry.Type == "TaskScheduled").Name.ShouldBe("Work");
        history.Last(entry => entry.Type == "TaskCompleted").Data.ShouldBe("\"y\"");
        history.Zip(history.Skip(1), (a, b) => a.Timestamp <= b.Timestamp).ShouldAllBe(inOrder => inOrder);
    }

    private static async Task<IEnumerable<string>> Ids(IDurableHost host, InstanceQuery query) =>
        (await host.Client.ListAsync(query, Test)).Instances.Select(instance => instance.InstanceId);
}
