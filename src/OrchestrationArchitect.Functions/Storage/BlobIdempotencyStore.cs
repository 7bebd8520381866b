using System.Text.Json;
using Azure;
using Azure.Storage.Blobs.Models;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Idempotency;

namespace OrchestrationArchitect.Functions.Storage;

/// <summary>
/// Claims of idempotency keys, one blob each, created only if it is not there: the service decides who was first. The
/// blob's name is a hash, because keys are secrets of their callers. A lifecycle rule of the account deletes old ones.
/// </summary>
internal sealed class BlobIdempotencyStore(StorageClients clients) : IIdempotencyStore
{
    private const int MostTries = 5;

    /// <inheritdoc/>
    public async Task<KeyClaim> ClaimAsync(string key, string fingerprint, string runId, CancellationToken cancellationToken)
    {
        var blob = (await clients.IdempotencyAsync()).GetBlobClient(BlobNames.Hash(key));
        var mine = BinaryData.FromString(JsonSerializer.Serialize(new Claim(runId, fingerprint), DesignJson.Compact));
        var onlyNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        for (var tries = 1; ; tries++)
        {
            try
            {
                await blob.UploadAsync(mine, onlyNew, cancellationToken);
                return new KeyClaim(runId, KeyClaimOutcome.Claimed);
            }
            catch (RequestFailedException taken) when (taken.Status is 409 or 412)
            {
                if (await ReadAsync(blob, cancellationToken) is { } theirs)
                    return Judge(theirs, fingerprint, runId);
                if (tries == MostTries)
                    throw;
            }
        }
    }

    private static KeyClaim Judge(Claim theirs, string fingerprint, string runId) => new(
        theirs.RunId,
        theirs.RunId == runId ? KeyClaimOutcome.Claimed
            : theirs.Fingerprint == fingerprint ? KeyClaimOutcome.HeldBySameRequest
            : KeyClaimOutcome.HeldByOtherRequest);

    /// <summary>The claim that stands; <see langword="null"/> if it was deleted in the meantime.</summary>
    private static async Task<Claim?> ReadAsync(Azure.Storage.Blobs.BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            var content = await blob.DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<Claim>(content.Value.Content.ToString(), DesignJson.Compact);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private sealed record Claim(string RunId, string Fingerprint);
}
