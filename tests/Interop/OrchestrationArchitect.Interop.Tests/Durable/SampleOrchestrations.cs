using System.Collections.Concurrent;
using System.Text.Json;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Interop.Tests.Durable;

/// <summary>Orchestrations that wait, fail, take long or do several things.</summary>
internal static class SampleOrchestrations
{
    private static readonly OrchestrationReference<JsonElement, JsonElement> Echo = new("Echo");
    private static readonly ActivityReference<string, string> Append = new("Append");
    private static readonly ActivityReference<string, string> Throw = new("Throw");
    private static readonly ActivityReference<string, string> ThrowOnce = new("ThrowOnce");
    private static readonly ConcurrentDictionary<string, bool> Thrown = new(StringComparer.Ordinal);

    public static DurableRegistry Registry() => new DurableRegistry(JsonSerializerOptions.Web)
        .Add(Echo, () => new Run<JsonElement>((_, input) => Task.FromResult(input)))
        .Add(new OrchestrationReference<JsonElement, JsonElement>("WaitForGo"), () => new Run<JsonElement>(
            (context, _) => context.WaitForEventAsync<JsonElement>("Go")))
        .Add(new OrchestrationReference<JsonElement, JsonElement>("Long"), () => new Run<JsonElement>(async (context, input) =>
        {
            await context.CreateTimerAsync(context.UtcNow.AddHours(1));
            return input;
        }))
        .Add(new OrchestrationReference<string, string>("Fail"), () => new Run<string>(
            (context, input) => context.CallActivityAsync(Throw, input, TaskRetryPolicy.Once)))
        .Add(new OrchestrationReference<string, string>("FailOnce"), () => new Run<string>(
            (context, input) => context.CallActivityAsync(ThrowOnce, input, TaskRetryPolicy.Once)))
        .Add(new OrchestrationReference<string, string>("Sequence"), () => new Run<string>(SequenceAsync))
        .Add(Append, _ => new Work(input => input + "+"))
        .Add(Throw, _ => new Work(input => throw new InvalidOperationException(input)))
        .Add(ThrowOnce, _ => new Work(input => Thrown.TryAdd(input, true) ? throw new InvalidOperationException("once") : "mended"));

    private static async Task<string> SequenceAsync(IOrchestrationContext context, string input)
    {
        var once = await context.CallActivityAsync(Append, input, TaskRetryPolicy.Once);
        var twice = await context.CallActivityAsync(Append, once, TaskRetryPolicy.Once);
        await context.CallSubOrchestrationAsync(Echo, JsonSerializer.SerializeToElement(twice));
        await context.CreateTimerAsync(context.UtcNow.AddMilliseconds(10));
        return twice;
    }

    private sealed class Run<T>(Func<IOrchestrationContext, T, Task<T>> run) : Orchestration<T, T>
    {
        public override Task<T> RunAsync(IOrchestrationContext context, T input) => run(context, input);
    }

    private sealed class Work(Func<string, string> work) : Activity<string, string>
    {
        public override Task<string> RunAsync(ActivityContext context, string input, CancellationToken cancellationToken) =>
            Task.FromResult(work(input));
    }
}
