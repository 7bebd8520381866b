using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Cli.Access;
using OrchestrationArchitect.Runs.Access;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>
/// Asks for a key, in <c>X-Api-Key</c>, as a bearer token or as Azure Functions take it (<c>x-functions-key</c>, and on
/// management addresses <c>?code=</c>), and compares its role with what the endpoint asks for. A host without any key
/// answers loopback only.
/// </summary>
internal sealed class AccessGate(ApiKeyRing keys, PartitionedRateLimiter<string> failures)
{
    private const string ManagementPath = "/runtime/webhooks";

    /// <summary>Finds out who calls; lets nobody through whom it does not know, unless the endpoint is open.</summary>
    public Task IdentifyAsync(HttpContext context, RequestDelegate next)
    {
        if (keys.IsEmpty)
        {
            return HostGate.CheckAsync(context, local =>
            {
                local.Features.Set(Caller.Local);
                return next(local);
            });
        }

        if (AccessRule.Of(context).For(context.Request.Method) is null)
            return next(context);
        var given = KeyOf(context.Request);
        if (keys.Find(given) is not { } caller)
            return RefuseAsync(context, given);
        context.Features.Set(caller);
        return next(context);
    }

    /// <summary>Lets a known caller do what its role suffices for; after the rate limit, since a refusal may be audited.</summary>
    public static Task AuthorizeAsync(HttpContext context, RequestDelegate next)
    {
        var needed = AccessRule.Of(context).For(context.Request.Method);
        if (needed is not { } role)
            return next(context);
        var caller = context.Features.Get<Caller>();
        return caller is not null && caller.May(role)
            ? next(context)
            : LocalProblem.Create(
                StatusCodes.Status403Forbidden,
                "role-missing",
                "The key's role does not suffice.",
                $"This needs the role '{NameOf(role)}'; the key has '{(caller is null ? "none" : NameOf(caller.Role))}'.").ExecuteAsync(context);
    }

    private static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    private async Task RefuseAsync(HttpContext context, string given)
    {
        using var lease = failures.AttemptAcquire(RateLimits.AddressOf(context));
        if (!lease.IsAcquired)
        {
            await RateLimits.RefuseAsync(context, lease);
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        var (code, title) = given.Length == 0
            ? ("key-required", "A key is required.")
            : ("key-invalid", "The key is not valid.");
        await LocalProblem.Create(
            StatusCodes.Status401Unauthorized, code, title, "Send a key in X-Api-Key, or as a bearer token.").ExecuteAsync(context);
    }

    private static string KeyOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return authorization["Bearer ".Length..];
        foreach (var header in new[] { "X-Api-Key", "x-functions-key" })
        {
            if (request.Headers[header].ToString() is { Length: > 0 } key)
                return key;
        }

        return request.Path.StartsWithSegments(ManagementPath, StringComparison.OrdinalIgnoreCase)
            ? request.Query["code"].ToString()
            : "";
    }
}
