using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;
using Process = System.Diagnostics.Process;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace OrchestrationArchitect.Engine.Bench;

/// <summary>What an extreme took.</summary>
/// <param name="Case">Which one.</param>
/// <param name="Count">How many runs or activities.</param>
/// <param name="Seconds">How long.</param>
/// <param name="PeakMegabytes">The most memory the process held in RAM.</param>
public sealed record Extreme(string Case, int Count, double Seconds, double PeakMegabytes);

/// <summary>Loads of unusual size, with the time and memory they take.</summary>
internal static class Extremes
{
    private static readonly OrchestrationReference<string, string> Waiting = new("Waiting");
    private static readonly OrchestrationReference<int, int> FanOut = new("FanOut");
    private static readonly OrchestrationReference<Steps, int> Row = new("Row");
    private static readonly ActivityReference<int, int> Work = new("Work");

    public static async Task<Extreme> RunAsync(string scenario, int count)
    {
        var directory = Directory.CreateTempSubdirectory("engine-bench-");
        var registry = new DurableRegistry(JsonSerializerOptions.Web)
            .Add(Waiting, () => new Code<string, string>((context, _) => context.WaitForEventAsync<string>("go")))
            .Add(FanOut, () => new Code<int, int>(FanOutAsync))
            .Add(Row, () => new Code<Steps, int>(RowAsync))
            .Add(Work, _ => new NoOp());
        var engine = new DurableEngine(
            new EngineOptions { DatabasePath = Path.Combine(directory.FullName, "bench.db") },
            new EngineHost(registry, new NoServices(), TimeProvider.System, NullLoggerFactory.Instance));
        await engine.StartAsync();
        var begun = Stopwatch.GetTimestamp();
        await (scenario switch
        {
            "in-flight" => InFlightAsync(engine.Client, count),
            "fan-out" => EndAsync(engine.Client, await engine.Client.StartAsync(FanOut, count)),
            "steps" => EndAsync(engine.Client, await engine.Client.StartAsync(Row, new Steps(0, count))),
            _ => throw new ArgumentException($"There is no case '{scenario}'.", nameof(scenario)),
        });
        var elapsed = Stopwatch.GetElapsedTime(begun);
        await engine.DisposeAsync();
        directory.Delete(recursive: true);
        using var process = Process.GetCurrentProcess();
        return new Extreme(
            scenario, count, Math.Round(elapsed.TotalSeconds, 2), Math.Round(process.PeakWorkingSet64 / 1048576.0, 1));
    }

    private static async Task InFlightAsync(IOrchestrationClient client, int count)
    {
        var ids = Enumerable.Range(0, count).Select(i => $"run-{i}").ToList();
        await Parallel.ForEachAsync(ids, Together, async (id, cancel) =>
            await client.StartAsync(Waiting, "input", new StartOptions { InstanceId = id }, cancel));
        await Parallel.ForEachAsync(ids, Together, async (id, cancel) =>
        {
            await client.RaiseEventAsync(id, "go", "well", cancel);
            await EndAsync(client, id);
        });
    }

    private static ParallelOptions Together => new() { MaxDegreeOfParallelism = 200 };

    private static async Task EndAsync(IOrchestrationClient client, string id)
    {
        var state = await client.WaitForEndAsync(id, CancellationToken.None);
        if (state?.Status != InstanceStatus.Completed)
            throw new InvalidOperationException($"Run {id} ended as {state?.Status}: {state?.Failure?.Message}");
    }

    private static async Task<int> FanOutAsync(IOrchestrationContext context, int count) =>
        (await Task.WhenAll(Enumerable.Range(0, count).Select(i => context.CallActivityAsync(Work, i, TaskRetryPolicy.Once)))).Length;

    private static async Task<int> RowAsync(IOrchestrationContext context, Steps steps)
    {
        var done = steps.Done;
        for (var i = 0; i < 500 && done < steps.Of; i++)
            done = await context.CallActivityAsync(Work, done, TaskRetryPolicy.Once) + 1;
        if (done < steps.Of)
            context.ContinueAsNew(steps with { Done = done });
        return done;
    }

    private sealed record Steps(int Done, int Of);

    private sealed class Code<TInput, TOutput>(
        Func<IOrchestrationContext, TInput, Task<TOutput>> run) : Orchestration<TInput, TOutput>
    {
        public override Task<TOutput> RunAsync(IOrchestrationContext context, TInput input) => run(context, input);
    }

    private sealed class NoOp : Activity<int, int>
    {
        public override Task<int> RunAsync(ActivityContext context, int input, CancellationToken cancellationToken) =>
            Task.FromResult(input);
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
