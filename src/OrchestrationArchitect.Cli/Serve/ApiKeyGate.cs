using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>Asks every request but health checks for the key, in <c>X-Api-Key</c> or as a bearer token.</summary>
internal sealed class ApiKeyGate(string key)
{
    private readonly byte[] _hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value is "/healthz" or "/readyz" || Matches(KeyOf(context.Request)))
            return next(context);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(
            "Send the key in X-Api-Key, or as a bearer token.",
            statusCode: StatusCodes.Status401Unauthorized,
            title: "A key is required.",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = "key-required" }).ExecuteAsync(context);
    }

    private static string KeyOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? authorization["Bearer ".Length..]
            : request.Headers["X-Api-Key"].ToString();
    }

    /// <summary>Hashes are compared in constant time, so neither length nor prefix of the key shows.</summary>
    private bool Matches(string given) =>
        CryptographicOperations.FixedTimeEquals(_hash, SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
