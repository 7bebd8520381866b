using System.Globalization;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>Runs that begin anew.</summary>
public abstract class ContinueAsNewContract : DurableContract
{
    [Fact]
    public async Task ContinueAsNew_CarriesItsInput_AndEmptiesTheHistory()
    {
        await using var host = await StartAsync(async (context, input) =>
        {
            var round = int.Parse("0" + input, CultureInfo.InvariantCulture);
            await context.CallActivityAsync(Work, "", Once);
            if (round < 20)
                context.ContinueAsNew($"{round + 1}");
            return $"{round}";
        });

        var state = await RunAsync(host);

        Output(state).ShouldBe("20");
        (await HistoryAsync(host, state.InstanceId)).Count(entry => entry.Type == "TaskScheduled").ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ContinueAsNew_KeepsUnprocessedEvents_IfTold(bool keep)
    {
        await using var host = await StartAsync(async (context, input) =>
        {
            if (input == "second")
            {
                context.SetCustomStatus("second");
                return await context.WaitForEventAsync<string>("extra");
            }
            context.SetCustomStatus("first");
            await context.WaitForEventAsync<string>("go");
            context.ContinueAsNew("second", keep);
            return "";
        });
        var options = new StartOptions { InstanceId = "run-1" };
        await host.Client.StartAsync(Main, "", options, TestContext.Current.CancellationToken);
        await StatusAsync(host, "run-1", "first");
        foreach (var (name, payload) in new[] { ("extra", "from before"), ("go", "") })
            await host.Client.RaiseEventAsync("run-1", name, payload, TestContext.Current.CancellationToken);
        if (!keep)
        {
            await StatusAsync(host, "run-1", "second");
            await host.Client.RaiseEventAsync("run-1", "extra", "from after", TestContext.Current.CancellationToken);
        }

        Output(await EndAsync(host, "run-1")).ShouldBe(keep ? "from before" : "from after");
    }

    [Fact]
    public async Task ContinueAsNew_OfAChild_AnswersTheParentAtItsEnd()
    {
        var registry = NewRegistry()
            .Add(Main, (context, _) => context.CallSubOrchestrationAsync(Child, "a"))
            .Add(Child, (context, input) =>
            {
                if (input.Length < 5)
                    context.ContinueAsNew(input + "a");
                return Task.FromResult(input);
            });
        await using var host = await StartAsync(registry);

        Output(await RunAsync(host)).ShouldBe("aaaaa");
    }
}
