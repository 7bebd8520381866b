using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using OrchestrationArchitect.Functions.Options;
using OrchestrationArchitect.Runs.Access;

namespace OrchestrationArchitect.Functions.Http;

/// <summary>Who App Service authentication says the caller is.</summary>
/// <param name="Roles">The roles of this app that the caller has.</param>
internal sealed record ClientPrincipal(ImmutableHashSet<Role> Roles)
{
    /// <summary>The header that carries it: Base64 of a JSON object with <c>role_typ</c> and <c>claims</c>.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const int LongestHeader = 64 * 1024;

    /// <summary>Whether the caller has a role or one that includes it.</summary>
    public bool May(Role needed) => Roles.Any(role => role >= needed);

    /// <summary>Reads the header; <see langword="null"/> if it is missing, too long or not well-formed.</summary>
    public static ClientPrincipal? Read(string? header, AccessOptions access)
    {
        if (string.IsNullOrEmpty(header) || header.Length > LongestHeader)
            return null;
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(header));
            var root = document.RootElement;
            var roleType = root.TryGetProperty("role_typ", out var type) ? type.GetString() : null;
            var names = root.GetProperty("claims").EnumerateArray()
                .Where(claim => claim.GetProperty("typ").GetString() is { } kind
                    && (kind == access.RoleClaim || kind == ClaimTypes.Role || kind == roleType))
                .Select(claim => claim.GetProperty("val").GetString())
                .ToHashSet(StringComparer.Ordinal);
            return new ClientPrincipal([.. Enum.GetValues<Role>().Where(role => names.Contains(NameOf(role, access)))]);
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string NameOf(Role role, AccessOptions access) => role switch
    {
        Role.Reader => access.ReaderRole,
        Role.Caller => access.CallerRole,
        _ => access.OperatorRole,
    };
}
