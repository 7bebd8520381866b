using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>Orchestrations and activities written where a test needs them.</summary>
public static class Lambdas
{
    public static DurableRegistry Add<TInput, TOutput>(
        this DurableRegistry registry,
        OrchestrationReference<TInput, TOutput> reference,
        Func<IOrchestrationContext, TInput, Task<TOutput>> run)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry.Add(reference, () => new LambdaOrchestration<TInput, TOutput>(run));
    }

    public static DurableRegistry Add<TInput, TOutput>(
        this DurableRegistry registry,
        ActivityReference<TInput, TOutput> reference,
        Func<ActivityContext, TInput, TOutput> run)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry.AddAsync(reference, (context, input, _) => Task.FromResult(run(context, input)));
    }

    public static DurableRegistry AddAsync<TInput, TOutput>(
        this DurableRegistry registry,
        ActivityReference<TInput, TOutput> reference,
        Func<ActivityContext, TInput, CancellationToken, Task<TOutput>> run)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry.Add(reference, _ => new LambdaActivity<TInput, TOutput>(run));
    }

    private sealed class LambdaOrchestration<TInput, TOutput>(
        Func<IOrchestrationContext, TInput, Task<TOutput>> run) : Orchestration<TInput, TOutput>
    {
        public override Task<TOutput> RunAsync(IOrchestrationContext context, TInput input) => run(context, input);
    }

    private sealed class LambdaActivity<TInput, TOutput>(
        Func<ActivityContext, TInput, CancellationToken, Task<TOutput>> run) : Activity<TInput, TOutput>
    {
        public override Task<TOutput> RunAsync(
            ActivityContext context, TInput input, CancellationToken cancellationToken) =>
            run(context, input, cancellationToken);
    }
}
