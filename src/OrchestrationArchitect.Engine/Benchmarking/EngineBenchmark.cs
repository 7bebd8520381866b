using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Engine.Benchmarking;

/// <summary>The closed loop: a fixed number of runs under way, each of no-op activities, timed from start to end.</summary>
public static class EngineBenchmark
{
    /// <summary>Runs it.</summary>
    /// <exception cref="ArgumentException">Concurrency or count is below 1.</exception>
    /// <exception cref="Storage.EngineStoreException">The database cannot be used.</exception>
    public static async Task<EngineBenchmarkResult> RunAsync(
        EngineBenchmarkOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Concurrency < 1 || options.Count < 1)
            throw new ArgumentException("Concurrency and count are at least 1.", nameof(options));
        var scratch = options.DatabasePath is null ? Directory.CreateTempSubdirectory("engine-bench-") : null;
        try
        {
            return await RunAsync(options, options.DatabasePath ?? Path.Combine(scratch!.FullName, "bench.db"), cancellationToken);
        }
        finally
        {
            scratch?.Delete(recursive: true);
        }
    }

    private static async Task<EngineBenchmarkResult> RunAsync(
        EngineBenchmarkOptions options, string path, CancellationToken cancellationToken)
    {
        var host = new EngineHost(
            NoOpWork.Registry(options), NoServices.Instance, TimeProvider.System, NullLoggerFactory.Instance);
        await using var engine = new DurableEngine(
            new EngineOptions { DatabasePath = path, Durability = options.Durability }, host);
        await engine.StartAsync(cancellationToken);
        await LoopAsync(engine.Client, options, options.WarmUp ?? (options.Count / 10) + 1, cancellationToken);

        var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var begun = Stopwatch.GetTimestamp();
        var times = await LoopAsync(engine.Client, options, options.Count, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(begun);
        process.Refresh();
        cpu = process.TotalProcessorTime - cpu;

        Array.Sort(times);
        return new EngineBenchmarkResult(
            "embedded",
            options.Concurrency,
            options.Count,
            Math.Round(options.Count / elapsed.TotalSeconds, 1),
            Percentile(times, 0.50),
            Percentile(times, 0.99),
            Math.Round(cpu.TotalMilliseconds / options.Count, 3),
            options.Durability == Durability.Full ? "full" : "normal");
    }

    private static async Task<double[]> LoopAsync(
        IOrchestrationClient client, EngineBenchmarkOptions options, int count, CancellationToken cancellationToken)
    {
        var times = new double[count];
        var next = -1;
        var workers = Enumerable.Range(0, options.Concurrency).Select(_ => Task.Run(WorkAsync, cancellationToken));
        await Task.WhenAll(workers);
        return times;

        async Task WorkAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                var begun = Stopwatch.GetTimestamp();
                var id = await client.StartAsync(NoOpWork.Orchestration, i, cancellationToken: cancellationToken);
                var state = await client.WaitForEndAsync(id, cancellationToken);
                if (state?.Status != InstanceStatus.Completed)
                    throw new InvalidOperationException($"Run {id} ended as {state?.Status}: {state?.Failure?.Message}");
                times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
        }
    }

    /// <summary>The smallest time that at least the given part of the runs did not exceed.</summary>
    private static double Percentile(double[] sorted, double part) =>
        Math.Round(sorted[Math.Clamp((int)Math.Ceiling(part * sorted.Length) - 1, 0, sorted.Length - 1)], 3);
}
