using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Functions.Storage;

/// <summary>
/// Dead letters as blobs: <c>letters/ID</c> holds the letter; <c>by-time/…</c> and <c>by-reason/REASON/…</c> are empty
/// blobs whose names sort the newest first, since a container lists by name only. Each new letter is also announced on a
/// queue that alerts and operators watch.
/// </summary>
internal sealed class BlobDeadLetterStore(StorageClients clients) : IDeadLetterStore
{
    private const int MostTries = 5;

    /// <inheritdoc/>
    /// <remarks>Index first, letter last: a crash between leaves an index entry that lists nothing, and the retry completes it.</remarks>
    public async Task PutAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var container = await clients.DeadLettersAsync();
        foreach (var entry in IndexOf(letter))
            await container.GetBlobClient(entry).UploadAsync(BinaryData.FromString(""), overwrite: true, cancellationToken);
        await ChangeAsync(
            letter.Id, earlier => earlier is null ? letter : letter with { RedrivenAs = earlier.RedrivenAs }, cancellationToken);
        var notice = JsonSerializer.Serialize(
            new { letter.Id, letter.Reason, letter.FailingStep, letter.CreatedAt }, DesignJson.Compact);
        await (await clients.NoticesAsync()).SendMessageAsync(
            BinaryData.FromString(notice), visibilityTimeout: null, timeToLive: TimeSpan.FromSeconds(-1), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<DeadLetter?> GetAsync(string id, CancellationToken cancellationToken) =>
        BlobNames.IsId(id) ? (await ReadAsync(await clients.DeadLettersAsync(), id, cancellationToken)).Letter : null;

    /// <inheritdoc/>
    public async Task<ImmutableArray<DeadLetter>> ListAsync(
        string? reason, int limit, DeadLetterPlace? after, CancellationToken cancellationToken)
    {
        if (reason is not null && !BlobNames.IsId(reason))
            return [];
        var container = await clients.DeadLettersAsync();
        var prefix = reason is null ? "by-time/" : $"by-reason/{reason}/";
        var last = after is null ? null : $"{prefix}{Rank(after.CreatedAt)}/{after.Id}";
        var letters = ImmutableArray.CreateBuilder<DeadLetter>();
        await foreach (var entry in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
        {
            if (letters.Count >= limit)
                break;
            if (last is not null && string.CompareOrdinal(entry.Name, last) <= 0)
                continue;
            var id = entry.Name[(entry.Name.LastIndexOf('/') + 1)..];
            if ((await ReadAsync(container, id, cancellationToken)).Letter is { } letter)
                letters.Add(letter);
        }

        return letters.ToImmutable();
    }

    /// <inheritdoc/>
    public async Task<string?> MarkRedrivenAsync(string id, string runId, CancellationToken cancellationToken)
    {
        if (!BlobNames.IsId(id))
            return null;
        var marked = await ChangeAsync(
            id, earlier => earlier is { RedrivenAs: null } ? earlier with { RedrivenAs = runId } : earlier, cancellationToken);
        return marked?.RedrivenAs;
    }

    /// <summary>Reads, changes and writes back a letter, again from the start if somebody else wrote in between.</summary>
    private async Task<DeadLetter?> ChangeAsync(
        string id, Func<DeadLetter?, DeadLetter?> change, CancellationToken cancellationToken)
    {
        var container = await clients.DeadLettersAsync();
        for (var tries = 1; ; tries++)
        {
            var (earlier, tag) = await ReadAsync(container, id, cancellationToken);
            var changed = change(earlier);
            if (changed is null || ReferenceEquals(changed, earlier))
                return changed;
            try
            {
                await container.GetBlobClient(LetterName(id)).UploadAsync(
                    BinaryData.FromString(JsonSerializer.Serialize(changed, DesignJson.Compact)),
                    new BlobUploadOptions
                    {
                        HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
                        Conditions = tag is { } known
                            ? new BlobRequestConditions { IfMatch = known }
                            : new BlobRequestConditions { IfNoneMatch = ETag.All },
                    },
                    cancellationToken);
                return changed;
            }
            catch (RequestFailedException raced) when (raced.Status is 409 or 412 && tries < MostTries)
            {
                // The next round reads what the other one wrote.
            }
        }
    }

    private static async Task<(DeadLetter? Letter, ETag? Tag)> ReadAsync(
        BlobContainerClient container, string id, CancellationToken cancellationToken)
    {
        try
        {
            var content = await container.GetBlobClient(LetterName(id)).DownloadContentAsync(cancellationToken);
            var letter = JsonSerializer.Deserialize<DeadLetter>(content.Value.Content.ToString(), DesignJson.Compact);
            return (letter, content.Value.Details.ETag);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return (null, null);
        }
    }

    private static string LetterName(string id) => $"letters/{id}";

    private static string[] IndexOf(DeadLetter letter)
    {
        var rank = Rank(letter.CreatedAt);
        return [$"by-time/{rank}/{letter.Id}", $"by-reason/{letter.Reason}/{rank}/{letter.Id}"];
    }

    /// <summary>Ticks until the end of time, so that later letters sort first.</summary>
    private static string Rank(DateTimeOffset time) =>
        (DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
