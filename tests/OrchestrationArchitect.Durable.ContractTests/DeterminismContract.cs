using System.Collections.Concurrent;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>Orchestrator code sees the same at every replay.</summary>
public abstract class DeterminismContract : DurableContract
{
    [Fact]
    public async Task TimeAndIds_AreTheSameAtEveryReplay()
    {
        var seen = new ConcurrentDictionary<int, ConcurrentBag<string>>();
        await using var host = await StartAsync(async (context, _) =>
        {
            for (var i = 0; i < 5; i++)
            {
                seen.GetOrAdd(i, _ => []).Add($"{context.NewGuid()} {context.UtcNow:O}");
                await context.CallActivityAsync(Work, "", Once);
            }
            return "";
        });

        Output(await RunAsync(host));

        seen.Count.ShouldBe(5);
        seen.Values.ShouldAllBe(values => values.Distinct(StringComparer.Ordinal).Count() == 1);
        seen.Values.Select(values => values.First()).Distinct(StringComparer.Ordinal).Count().ShouldBe(5);
    }

    [Fact]
    public async Task IsReplaying_IsFalse_OnceForEveryPlaceInTheCode()
    {
        var live = new ConcurrentBag<int>();
        await using var host = await StartAsync(async (context, _) =>
        {
            for (var i = 0; i < 5; i++)
            {
                if (!context.IsReplaying)
                    live.Add(i);
                await context.CallActivityAsync(Work, "", Once);
            }
            return "";
        });

        Output(await RunAsync(host));

        live.Order().ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public async Task Branches_AwaitingTogether_ContinueInOrderOfTheEvents()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            var log = "";
            await Task.WhenAll(Branch("a"), Branch("b"), Branch("c"));
            return log;

            async Task Branch(string name)
            {
                for (var i = 0; i < 3; i++)
                {
                    var done = await context.CallActivityAsync(Work, name, Once);
                    log += done;
                }
            }
        });

        var log = Output(await RunAsync(host));

        log.Length.ShouldBe(9);
        "abc".ShouldAllBe(name => log.Count(c => c == name) == 3);
    }
}
