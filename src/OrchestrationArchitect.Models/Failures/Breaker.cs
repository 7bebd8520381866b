using OrchestrationArchitect.Prompts.Providers;
using Polly;
using Polly.CircuitBreaker;

namespace OrchestrationArchitect.Models.Failures;

/// <summary>Holds calls back while the service is down; one for all runs of a host.</summary>
/// <remarks>Throttling does not open it: the server itself says how long to wait then.</remarks>
internal sealed class Breaker
{
    private readonly ResiliencePipeline<ModelCompletion> _pipeline;

    public Breaker(ModelOptions options, TimeProvider time) =>
        _pipeline = new ResiliencePipelineBuilder<ModelCompletion> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ModelCompletion>
            {
                FailureRatio = options.BreakRatio,
                MinimumThroughput = options.BreakAfterCalls,
                SamplingDuration = options.BreakWindow,
                BreakDuration = options.BreakDuration,
                ShouldHandle = new PredicateBuilder<ModelCompletion>()
                    .Handle<ModelProviderException>(failure => ModelFaults.IsOutage(failure.Reason)),
            })
            .Build();

    /// <summary>Makes a call, or refuses it while the circuit is open.</summary>
    /// <exception cref="ModelProviderException">The call failed, or the circuit is open.</exception>
    public async Task<ModelCompletion> RunAsync(
        Func<CancellationToken, Task<ModelCompletion>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await call(token), cancellationToken);
        }
        catch (BrokenCircuitException open)
        {
            throw new ModelProviderException("The model has failed too often; no call is made for a while.", open)
            {
                Reason = ModelFaults.CircuitOpen,
                IsRetryable = true,
                RetryAfter = open.RetryAfter,
            };
        }
    }
}
