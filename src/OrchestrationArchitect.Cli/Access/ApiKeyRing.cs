using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using OrchestrationArchitect.Runs.Access;

namespace OrchestrationArchitect.Cli.Access;

/// <summary>
/// Finds callers by their keys. The keys are read at most once a second, so a key made or revoked by another process
/// counts within a second, and requests do not wait for the database.
/// </summary>
internal sealed class ApiKeyRing
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private static readonly byte[] NoSalt = new byte[16];

    private readonly Func<IEnumerable<StoredKey>> _load;
    private readonly TimeProvider _clock;
    private readonly byte[]? _environmentHash;
    private volatile Snapshot _snapshot;
    private int _loading;

    /// <param name="load">Reads the keys.</param>
    /// <param name="environmentKey">A further key, an operator's, from the environment; kept nowhere.</param>
    /// <param name="clock">Tells when to read again.</param>
    public ApiKeyRing(Func<IEnumerable<StoredKey>> load, string? environmentKey, TimeProvider clock)
    {
        (_load, _clock) = (load, clock);
        _environmentHash = environmentKey is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(environmentKey));
        _snapshot = Load();
    }

    /// <summary>
    /// Whether there is no key at all. One that was revoked counts: taking the last key away must not open the host.
    /// </summary>
    public bool IsEmpty => _environmentHash is null && Current().Keys.Count == 0;

    /// <summary>Whose key a text is; <see langword="null"/> if it is no good key. Takes the same time whatever is wrong.</summary>
    public Caller? Find(string given)
    {
        if (_environmentHash is not null
            && CryptographicOperations.FixedTimeEquals(_environmentHash, SHA256.HashData(Encoding.UTF8.GetBytes(given))))
        {
            return new Caller("environment", "ARCHITECT_API_KEY", Role.Operator);
        }

        var text = ApiKeyText.Parse(given) ?? new ApiKeyText("", "");
        var known = Current().Keys.GetValueOrDefault(text.Id);
        var matches = CryptographicOperations.FixedTimeEquals(known?.Hash ?? NoSalt, text.Hash(known?.Salt ?? NoSalt));
        return known is { Key: { RevokedAt: null } key } && matches ? new Caller(key.Id, key.Name, key.Role) : null;
    }

    private Snapshot Current()
    {
        // One request reads again; those that come meanwhile go by what was read before.
        if (_clock.GetElapsedTime(_snapshot.ReadAt) < Freshness || Interlocked.Exchange(ref _loading, 1) == 1)
            return _snapshot;
        try
        {
            return _snapshot = Load();
        }
        finally
        {
            Volatile.Write(ref _loading, 0);
        }
    }

    private Snapshot Load() => new(
        _load().ToFrozenDictionary(key => key.Key.Id, StringComparer.Ordinal), _clock.GetTimestamp());

    private sealed record Snapshot(FrozenDictionary<string, StoredKey> Keys, long ReadAt);
}
