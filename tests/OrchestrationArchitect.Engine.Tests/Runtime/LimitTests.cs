using System.Globalization;
using System.Text.Json;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.ContractTests;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Engine.Tests.Runtime;

public sealed class LimitTests
{
    private static readonly ActivityReference<string, string> Slow = new("Slow");

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FanOut_ToTenThousand_Completes()
    {
        await using var engine = await EngineFixture.StartAsync(Samples.Registry(async (context, _) =>
        {
            var all = await Task.WhenAll(
                Enumerable.Range(0, 10_000).Select(i => context.CallActivityAsync(Samples.Work, $"{i}", TaskRetryPolicy.Once)));
            return all.Sum(text => long.Parse(text, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        }));

        (await Samples.RunAsync(engine.Client)).Output.ShouldBe("\"49995000\"");
    }

    [Fact]
    public async Task ManySteps_ThroughContinueAsNew_KeepTheHistoryShort()
    {
        await using var engine = await EngineFixture.StartAsync(Samples.Registry(async (context, input) =>
        {
            var done = int.Parse("0" + input, CultureInfo.InvariantCulture);
            for (var i = 0; i < 100; i++, done++)
                await context.CallActivityAsync(Samples.Work, "", TaskRetryPolicy.Once);
            if (done < 2_000)
                context.ContinueAsNew($"{done}");
            return $"{done}";
        }));

        var state = await Samples.RunAsync(engine.Client);

        state.Output.ShouldBe("\"2000\"");
        var page = await engine.Client.GetHistoryAsync(state.InstanceId, cancellationToken: Test);
        page.Events.Length.ShouldBeLessThan(250);
    }

    [Fact]
    public async Task Activities_AreBoundedInNumber_AndFairBetweenRuns()
    {
        var running = 0;
        var most = 0;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var registry = new DurableRegistry(JsonSerializerOptions.Web)
            .Add(Samples.Main, async (context, input) =>
            {
                var count = input == "many" ? 500 : 1;
                await Task.WhenAll(Enumerable.Range(0, count).Select(_ => context.CallActivityAsync(Slow, input, TaskRetryPolicy.Once)));
                return "";
            })
            .AddAsync(Slow, async (_, input, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                if (input == "many")
                    await gate.Task.WaitAsync(Test);
                Interlocked.Decrement(ref running);
                return input;
            });
        await using var engine = await EngineFixture.StartAsync(registry, options => options with { MaxConcurrentActivities = 4 });
        var many = await engine.Client.StartAsync(Samples.Main, "many", cancellationToken: Test);
        var one = await engine.Client.StartAsync(Samples.Main, "one", cancellationToken: Test);
        gate.SetResult();

        (await Samples.EndAsync(engine.Client, one)).Status.ShouldBe(InstanceStatus.Completed);
        (await Samples.EndAsync(engine.Client, many)).Status.ShouldBe(InstanceStatus.Completed);
        most.ShouldBeLessThanOrEqualTo(4);
    }
}
