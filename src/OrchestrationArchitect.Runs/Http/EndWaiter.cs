using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>Waits for an instance's end, but not for ever.</summary>
public static class EndWaiter
{
    /// <summary>Its state once it has ended; <see langword="null"/> if it has not in time, or there is none.</summary>
    public static async Task<InstanceState?> WaitAsync(
        IOrchestrationClient client, string instanceId, TimeSpan longest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(longest);
        try
        {
            return await client.WaitForEndAsync(instanceId, bound.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
