namespace OrchestrationArchitect.Durable.Orchestrations;

/// <summary>What can be said with the context's own words.</summary>
public static class OrchestrationContextExtensions
{
    /// <summary>Completes after a delay, across restarts.</summary>
    public static Task CreateTimerAsync(
        this IOrchestrationContext context, TimeSpan delay, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.CreateTimerAsync(context.UtcNow + delay, cancellationToken);
    }

    /// <summary>Waits for an event no longer than a time.</summary>
    /// <exception cref="TimeoutException">The time was up before the event came.</exception>
    public static async Task<TPayload> WaitForEventAsync<TPayload>(
        this IOrchestrationContext context, string eventName, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var giveUp = new CancellationTokenSource();
        var timer = context.CreateTimerAsync(timeout, giveUp.Token);
        var raised = context.WaitForEventAsync<TPayload>(eventName, giveUp.Token);
        var first = await Task.WhenAny(raised, timer);
#pragma warning disable MA0042, CA1849 // CancelAsync runs on another thread; orchestrator code must stay on its own.
        giveUp.Cancel();
#pragma warning restore MA0042, CA1849
        return first == raised
            ? await raised
            : throw new TimeoutException($"No event '{eventName}' came within {timeout}.");
    }
}
