using System.Collections.Concurrent;
using System.Collections.Immutable;
using OrchestrationArchitect.Runs.Artifacts;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Models.Tests.Runs;

/// <summary>Artifacts in memory.</summary>
internal sealed class MemoryArtifacts : IArtifactStore
{
    private readonly ConcurrentDictionary<(string Run, string Name), StoredArtifact> _kept = new();

    public IEnumerable<string> NamesOf(string runId) => _kept.Keys.Where(key => key.Run == runId).Select(key => key.Name);

    public IEnumerable<string> Contents => _kept.Values.Select(artifact => artifact.Content);

    public Task PutAsync(string runId, string name, string mediaType, string content, CancellationToken cancellationToken)
    {
        _kept[(runId, name)] = new StoredArtifact(mediaType, content);
        return Task.CompletedTask;
    }

    public Task<StoredArtifact?> GetAsync(string runId, string name, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.GetValueOrDefault((runId, name)));

    public Task DeleteAsync(string runId, string prefix, CancellationToken cancellationToken)
    {
        foreach (var key in _kept.Keys.Where(key => key.Run == runId && key.Name.StartsWith(prefix, StringComparison.Ordinal)))
            _kept.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}

/// <summary>Dead letters in memory.</summary>
internal sealed class MemoryDeadLetters : IDeadLetterStore
{
    private readonly ConcurrentDictionary<string, DeadLetter> _kept = new(StringComparer.Ordinal);

    public Task PutAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        _kept[letter.Id] = letter;
        return Task.CompletedTask;
    }

    public Task<DeadLetter?> GetAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_kept.GetValueOrDefault(id));

    public Task<ImmutableArray<DeadLetter>> ListAsync(string? reason, int limit, DeadLetterPlace? after, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.Values.Where(letter => reason is null || letter.Reason == reason)
            .OrderByDescending(letter => letter.CreatedAt).ThenBy(letter => letter.Id, StringComparer.Ordinal)
            .SkipWhile(letter => after is not null && DeadLetterPlace.Of(letter) != after)
            .Skip(after is null ? 0 : 1).Take(limit).ToImmutableArray());

    public Task<string?> MarkRedrivenAsync(string id, string runId, CancellationToken cancellationToken) => Task.FromResult<string?>(runId);
}

/// <summary>Keys in memory.</summary>
internal sealed class MemoryKeys : IIdempotencyStore
{
    private readonly ConcurrentDictionary<string, string> _runs = new(StringComparer.Ordinal);

    public Task<KeyClaim> ClaimAsync(string key, string fingerprint, string runId, CancellationToken cancellationToken)
    {
        var holder = _runs.GetOrAdd(key, runId);
        return Task.FromResult(new KeyClaim(holder, holder == runId ? KeyClaimOutcome.Claimed : KeyClaimOutcome.HeldBySameRequest));
    }
}

/// <summary>Ids that count.</summary>
internal sealed class CountingIds : IRunIds
{
    private int _last;

    public string Next() => $"run-{Interlocked.Increment(ref _last)}";
}
