using Azure;
using Azure.Storage.Blobs.Models;
using OrchestrationArchitect.Runs.Artifacts;

namespace OrchestrationArchitect.Functions.Storage;

/// <summary>Artifacts and claim checks as block blobs, <c>RUN/NAME</c>.</summary>
internal sealed class BlobArtifactStore(StorageClients clients) : IArtifactStore
{
    /// <inheritdoc/>
    /// <remarks>One upload is all or nothing: the service shows the old blob until the new one is committed.</remarks>
    public async Task PutAsync(string runId, string name, string mediaType, string content, CancellationToken cancellationToken)
    {
        var blob = (await clients.ArtifactsAsync()).GetBlobClient(NameOf(runId, name) ?? throw new ArgumentException(
            $"'{runId}' or '{name}' cannot be stored as a blob name.", nameof(name)));
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = mediaType } };
        await blob.UploadAsync(BinaryData.FromString(content), options, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<StoredArtifact?> GetAsync(string runId, string name, CancellationToken cancellationToken)
    {
        if (NameOf(runId, name) is not { } path)
            return null;
        try
        {
            var blob = (await clients.ArtifactsAsync()).GetBlobClient(path);
            var download = await blob.DownloadContentAsync(cancellationToken);
            return new StoredArtifact(download.Value.Details.ContentType, download.Value.Content.ToString());
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string runId, string prefix, CancellationToken cancellationToken)
    {
        if (NameOf(runId, prefix) is not { } path)
            return;
        var container = await clients.ArtifactsAsync();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, path, cancellationToken))
        {
            await container.DeleteBlobIfExistsAsync(
                blob.Name, DeleteSnapshotsOption.IncludeSnapshots, conditions: null, cancellationToken);
        }
    }

    private static string? NameOf(string runId, string name) =>
        BlobNames.IsId(runId) && BlobNames.IsPath(name) ? $"{runId}/{name}" : null;
}
