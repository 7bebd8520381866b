using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;
using OrchestrationArchitect.Functions.Options;

namespace OrchestrationArchitect.Functions.Storage;

/// <summary>The containers and the queue of this app, made once and shared.</summary>
internal sealed class StorageClients : IStorageProbe
{
    private readonly StorageOptions _options;
    private readonly BlobServiceClient _blobs;
    private readonly QueueServiceClient _queues;
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);

    public StorageClients(IOptions<StorageOptions> options, TokenCredential credential)
    {
        _options = options.Value;
        var local = string.IsNullOrWhiteSpace(_options.ConnectionString) ? null : _options.ConnectionString;
        _blobs = local is null
            ? new BlobServiceClient(_options.BlobServiceUri, credential)
            : new BlobServiceClient(local);
        _queues = local is null
            ? new QueueServiceClient(_options.QueueServiceUri, credential)
            : new QueueServiceClient(local);
    }

    public Task<BlobContainerClient> ArtifactsAsync() => ContainerAsync(_options.ArtifactsContainer);

    public Task<BlobContainerClient> IdempotencyAsync() => ContainerAsync(_options.IdempotencyContainer);

    public Task<BlobContainerClient> DeadLettersAsync() => ContainerAsync(_options.DeadLettersContainer);

    public async Task<QueueClient> NoticesAsync()
    {
        var queue = _queues.GetQueueClient(_options.DeadLetterQueue);
        if (_options.CreateMissing && !_made.ContainsKey("queue:" + queue.Name))
        {
            await queue.CreateIfNotExistsAsync();
            _made["queue:" + queue.Name] = true;
        }

        return queue;
    }

    /// <inheritdoc/>
    public async Task<bool> IsReachableAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await (await ArtifactsAsync()).ExistsAsync(cancellationToken);
        }
        catch (Exception trouble) when (trouble is RequestFailedException or AuthenticationFailedException or AggregateException)
        {
            return false;
        }
    }

    private async Task<BlobContainerClient> ContainerAsync(string name)
    {
        var container = _blobs.GetBlobContainerClient(name);
        if (_options.CreateMissing && !_made.ContainsKey(name))
        {
            await container.CreateIfNotExistsAsync();
            _made[name] = true;
        }

        return container;
    }
}
