namespace OrchestrationArchitect.Prompts.Providers;

/// <summary>Asks again where that can help: for callers without durable timers, such as an evaluation.</summary>
/// <param name="inner">Who is asked.</param>
/// <param name="attempts">Attempts in all, at least 1.</param>
/// <param name="time">The clock that pauses are taken by.</param>
public sealed class RetryingProvider(IModelProvider inner, int attempts, TimeProvider time) : IModelProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public bool CanJudge => inner.CanJudge;

    /// <inheritdoc/>
    public TokenPrices? Prices => inner.Prices;

    /// <inheritdoc/>
    public async Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await inner.CompleteAsync(request, cancellationToken);
            }
            catch (ModelProviderException failure) when (failure.IsRetryable && attempt < attempts && PauseAfter(failure, attempt) is var pause && pause <= Longest)
            {
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    // The server's own wish, else 1 s, 2 s, 4 s…
    private static TimeSpan PauseAfter(ModelProviderException failure, int attempt) =>
        failure.RetryAfter ?? TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
}
