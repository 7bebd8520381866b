using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>Sub-orchestrations.</summary>
public abstract class ChildContract : DurableContract
{
    [Fact]
    public async Task Children_FannedOut_GiveTheirResults()
    {
        var registry = NewRegistry()
            .Add(Main, async (context, _) => string.Join(',', await Task.WhenAll(
                Enumerable.Range(0, 20).Select(i => context.CallSubOrchestrationAsync(Child, $"{i}")))))
            .Add(Child, async (context, input) => await context.CallActivityAsync(Work, $"<{input}>", Once))
            .Add(Work, (_, input) => input);
        await using var host = await StartAsync(registry);

        Output(await RunAsync(host)).ShouldBe(string.Join(',', Enumerable.Range(0, 20).Select(i => $"<{i}>")));
    }

    [Fact]
    public virtual async Task Child_KnowsItsParentAndItsGivenId()
    {
        var registry = NewRegistry()
            .Add(Main, (context, _) => context.CallSubOrchestrationAsync(Child, "", "the-child"))
            .Add(Child, (context, _) => Task.FromResult($"{context.InstanceId} of {context.ParentInstanceId}"));
        await using var host = await StartAsync(registry);

        var state = await RunAsync(host);

        Output(state).ShouldBe($"the-child of {state.InstanceId}");
        var child = await host.Client.GetAsync("the-child", cancellationToken: TestContext.Current.CancellationToken);
        child.ShouldNotBeNull().ParentInstanceId.ShouldBe(state.InstanceId);
    }

    [Fact]
    public async Task Children_OfChildren_AnswerUpwards()
    {
        var registry = NewRegistry().Add(Main, async (context, input) => input.Length == 0
            ? "."
            : input[0] + await context.CallSubOrchestrationAsync(Main, input[1..]));
        await using var host = await StartAsync(registry);

        Output(await RunAsync(host, "deeper")).ShouldBe("deeper.");
    }

    [Fact]
    public async Task Child_WithALargeResult_GivesItWhole()
    {
        var large = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i:D10}"));
        var registry = NewRegistry()
            .Add(Main, async (context, input) => await context.CallSubOrchestrationAsync(Child, input))
            .Add(Child, (_, input) => Task.FromResult(input));
        await using var host = await StartAsync(registry);

        Output(await RunAsync(host, large)).ShouldBe(large);
    }

    [Fact]
    public async Task Child_ThatFails_FailsTheCallWithItsFailure()
    {
        var registry = NewRegistry()
            .Add(Main, async (context, _) =>
            {
                try
                {
                    return await context.CallSubOrchestrationAsync(Child, "");
                }
                catch (TaskFailedException e)
                {
                    return $"{e.TaskName}: {e.Failure.Message}";
                }
            })
            .Add(Child, (_, _) => throw new IOException("no luck"));
        await using var host = await StartAsync(registry);

        Output(await RunAsync(host)).ShouldBe("Child: no luck");
    }

    [Fact]
    public virtual async Task Child_Terminated_FailsTheCall()
    {
        var registry = NewRegistry()
            .Add(Main, (context, _) => context.CallSubOrchestrationAsync(Child, "", "the-child"))
            .Add(Child, (context, _) =>
            {
                context.SetCustomStatus("waiting");
                return context.WaitForEventAsync<string>("never");
            });
        await using var host = await StartAsync(registry);
        var id = await host.Client.StartAsync(Main, "", cancellationToken: TestContext.Current.CancellationToken);
        await StatusAsync(host, "the-child", "waiting");

        await host.Client.TerminateAsync("the-child", "enough", TestContext.Current.CancellationToken);

        var state = await EndAsync(host, id);
        state.Status.ShouldBe(InstanceStatus.Failed);
        state.Failure!.Chain().Last().Message.ShouldBe("enough");
    }
}
