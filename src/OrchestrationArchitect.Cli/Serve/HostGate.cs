using System.Net;
using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>
/// Without a key, only requests addressed to loopback are answered: a web page elsewhere that had its name resolve
/// to this machine (DNS rebinding) is refused, and so is one that posts across origins.
/// </summary>
internal static class HostGate
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsLocal(context.Request.Host.Host))
            return Refuse(context);
        var origin = context.Request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsLocal(from.Host))
            ? Refuse(context)
            : next(context);
    }

    private static Task Refuse(HttpContext context) =>
        LocalProblem.Create(
            StatusCodes.Status403Forbidden, "not-local", "Forbidden.", "Requests must be addressed to this machine, from this machine.")
            .ExecuteAsync(context);

    private static bool IsLocal(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
