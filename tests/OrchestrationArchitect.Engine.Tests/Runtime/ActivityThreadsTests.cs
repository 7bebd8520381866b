using System.Text.Json;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.ContractTests;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Engine.Tests.Runtime;

public sealed class ActivityThreadsTests
{
    private const string Ours = "engine activities ";

    [Fact]
    public async Task Activity_WithThreadsOfItsOwn_RunsAndGoesOnThere_NeverMoreThanGiven()
    {
        var seen = new List<string?>();
        int inside = 0, most = 0;
        var registry = new DurableRegistry(JsonSerializerOptions.Web)
            .Add(Samples.Main, async (context, _) =>
            {
                await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => context.CallActivityAsync(Samples.Work, "x", TaskRetryPolicy.Once)));
                return "done";
            })
            .Add(Samples.Work, _ => new Observed(() =>
            {
                lock (seen)
                {
                    seen.Add(Thread.CurrentThread.Name);
                    most = Math.Max(most, ++inside);
                }
                Thread.SpinWait(100_000);
                lock (seen)
                    inside--;
            }));
        await using var engine = await EngineFixture.StartAsync(registry, options => options with { ActivityThreads = 2 });

        var end = await Samples.RunAsync(engine.Client);

        end.Output.ShouldBe("\"done\"");
        seen.Count.ShouldBe(16);
        seen.ShouldAllBe(name => name!.StartsWith(Ours, StringComparison.Ordinal));
        most.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Stop_WithThreads_CompletesAndStartsAgain()
    {
        await using var engine = await EngineFixture.StartAsync(Samples.Registry(), options => options with { ActivityThreads = 1 });
        (await Samples.RunAsync(engine.Client)).Output.ShouldBe("\"done\"");

        await engine.Engine.StopAsync(TestContext.Current.CancellationToken);
        await engine.Engine.StartAsync(TestContext.Current.CancellationToken);

        (await Samples.RunAsync(engine.Client)).Output.ShouldBe("\"done\"");
    }

    /// <summary>Looks before and after an await that is not over at once.</summary>
    private sealed class Observed(Action observe) : Activity<string, string>
    {
        public override async Task<string> RunAsync(ActivityContext context, string input, CancellationToken cancellationToken)
        {
            observe();
            await Task.Yield();
            observe();
            return input;
        }
    }
}
