using System.Text.Json;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Engine.Benchmarking;

/// <summary>The benchmark's orchestration: activities that do nothing, some in a row and then some together.</summary>
internal static class NoOpWork
{
    public static readonly OrchestrationReference<int, int> Orchestration = new("BenchmarkRun");

    private static readonly ActivityReference<int, int> Step = new("BenchmarkStep");

    public static DurableRegistry Registry(EngineBenchmarkOptions options) =>
        new DurableRegistry(JsonSerializerOptions.Web)
            .Add(Orchestration, () => new Run(options.Sequential, options.Parallel))
            .Add(Step, _ => new NoOp());

    private sealed class Run(int sequential, int parallel) : Orchestration<int, int>
    {
        public override async Task<int> RunAsync(IOrchestrationContext context, int input)
        {
            for (var i = 0; i < sequential; i++)
                input = await context.CallActivityAsync(Step, input, TaskRetryPolicy.Once);
            await Task.WhenAll(Enumerable.Range(0, parallel)
                .Select(i => context.CallActivityAsync(Step, i, TaskRetryPolicy.Once)));
            return input;
        }
    }

    private sealed class NoOp : Activity<int, int>
    {
        public override Task<int> RunAsync(ActivityContext context, int input, CancellationToken cancellationToken) =>
            Task.FromResult(input);
    }
}

/// <summary>A host without services.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static NoServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}
