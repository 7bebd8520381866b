namespace OrchestrationArchitect.Durable.Orchestrations;

/// <summary>Orchestrator code. Instances hold no state: a new one may serve every replay.</summary>
/// <typeparam name="TInput">Its input.</typeparam>
/// <typeparam name="TOutput">Its result.</typeparam>
public abstract class Orchestration<TInput, TOutput>
{
    /// <summary>Runs it from the start, over what the history already holds.</summary>
    public abstract Task<TOutput> RunAsync(IOrchestrationContext context, TInput input);
}
