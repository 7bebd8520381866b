using OrchestrationArchitect.Functions.Timers;

namespace OrchestrationArchitect.Functions.Storage;

/// <summary>The queue that every new dead letter is announced on.</summary>
internal sealed class QueueDeadLetterNotices(StorageClients clients) : IDeadLetterNotices
{
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var properties = await (await clients.NoticesAsync()).GetPropertiesAsync(cancellationToken);
        return properties.Value.ApproximateMessagesCount;
    }
}
