using Microsoft.Extensions.Logging.Abstractions;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine;
using OrchestrationArchitect.Engine.CrashHost;

// crash-host DATABASE JOURNAL GENERATION COUNT: starts COUNT runs (or one that kills the process: "poison") with a bounded
// number under way, and prints each id once its start is acknowledged. Ends when all it started have ended.
using var journal = new EffectJournal(args[1], args[2]);
var poison = args[3] == "poison";
var count = poison ? 0 : int.Parse(args[3]);
await using var engine = new DurableEngine(
    new EngineOptions { DatabasePath = args[0], PoisonAfterCrashes = poison ? 5 : 7 },
    new EngineHost(MixedLoad.Registry(journal), new NoServices(), TimeProvider.System, NullLoggerFactory.Instance, TellAsync));
await engine.StartAsync();
using var underWay = new SemaphoreSlim(20);
var ends = new List<Task>();
for (var i = 0; i < count; i++)
{
    await underWay.WaitAsync();
    ends.Add(RunAsync(i));
}
await Task.WhenAll(ends);
if (poison)
    await PoisonAsync();

Task TellAsync(InstanceState parked, CancellationToken cancellationToken)
{
    journal.Write(parked.InstanceId, $"Parked: {parked.Failure!.ErrorType}");
    return Task.CompletedTask;
}

async Task PoisonAsync()
{
    if (await engine.Client.GetAsync("innocent") is null)
    {
        await engine.Client.StartAsync(MixedLoad.Timers, "fine", new StartOptions { InstanceId = "innocent" });
        await engine.Client.StartAsync(MixedLoad.Poison, "", new StartOptions { InstanceId = "poison" });
    }
    await engine.Client.WaitForEndAsync("poison", CancellationToken.None);
    await engine.Client.WaitForEndAsync("innocent", CancellationToken.None);
}

async Task RunAsync(int i)
{
    var id = await MixedLoad.StartAsync(engine.Client, args[2], i);
    lock (journal)
    {
        Console.Out.Write($"{id}\n");
        Console.Out.Flush();
    }
    await engine.Client.WaitForEndAsync(id, CancellationToken.None);
    underWay.Release();
}
