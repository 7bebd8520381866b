using System.Collections.Immutable;
using Dapper;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Runs.Access;

namespace OrchestrationArchitect.Cli.Access;

/// <summary>API keys in the service database.</summary>
internal sealed class ApiKeyStore(ServiceDatabase database, TimeProvider clock)
{
    /// <summary>The longest name.</summary>
    public const int LongestName = 100;

    /// <summary>Makes a key; its text is told here and never again.</summary>
    public async Task<ApiKeyText> CreateAsync(string name, Role role, CancellationToken cancellationToken)
    {
        var text = ApiKeyText.Create();
        var salt = ApiKeyText.CreateSalt();
        var row = new { text.Id, name, role = role.ToString(), salt, hash = text.Hash(salt), now = StoredTime.Of(clock.GetUtcNow()) };
        await database.WriteAsync(
            connection => connection.Execute(
                "INSERT INTO api_keys (id, name, role, salt, hash, created_at) VALUES (@Id, @name, @role, @salt, @hash, @now)", row),
            cancellationToken);
        return text;
    }

    /// <summary>Revokes a key; false if there is none of that id that is still good.</summary>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        var now = StoredTime.Of(clock.GetUtcNow());
        return await database.WriteAsync(
            connection => connection.Execute(
                "UPDATE api_keys SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL", new { id, now }),
            cancellationToken) > 0;
    }

    /// <summary>All keys, revoked ones too, oldest first.</summary>
    public ImmutableArray<StoredKey> List()
    {
        using var connection = database.Open();
        var rows = connection.Query<Row>(
            "SELECT id AS Id, name AS Name, role AS Role, salt AS Salt, hash AS Hash, created_at AS CreatedAt, revoked_at AS RevokedAt "
            + "FROM api_keys ORDER BY created_at, id");
        return [.. rows.Select(row => row.ToKey())];
    }

    private sealed record Row(string Id, string Name, string Role, byte[] Salt, byte[] Hash, string CreatedAt, string? RevokedAt)
    {
        public StoredKey ToKey() => new(
            new ApiKey(
                Id, Name, Enum.Parse<Role>(Role), StoredTime.Read(CreatedAt), RevokedAt is null ? null : StoredTime.Read(RevokedAt)),
            Salt,
            Hash);
    }
}

/// <summary>A key with what proves it.</summary>
internal sealed record StoredKey(ApiKey Key, byte[] Salt, byte[] Hash);
