using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Auditing;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>
/// Writes down every operator action and what came of it, refused ones of known callers too. Of the query only named
/// parameters are kept, of the body nothing: either may hold what must not be kept.
/// </summary>
internal sealed class AuditTrail(IAuditLog log, TimeProvider clock)
{
    private const int LongestTarget = 500;
    private static readonly string[] Kept = ["reason", "createdTimeFrom", "createdTimeTo", "runtimeStatus", "restartWithNewInstanceId"];

    public async Task WriteAsync(HttpContext context, RequestDelegate next)
    {
        if (!AccessRule.Of(context).IsOperatorAction(context.Request.Method))
        {
            await next(context);
            return;
        }

        var failed = true;
        try
        {
            await next(context);
            failed = false;
        }
        finally
        {
            // Not with the request's token: who hangs up has acted all the same.
            if (context.Features.Get<Caller>() is { } caller)
                await log.AppendAsync(EntryOf(context, caller, failed), CancellationToken.None);
        }
    }

    private AuditEntry EntryOf(HttpContext context, Caller caller, bool failed) => new()
    {
        At = clock.GetUtcNow(),
        Actor = caller.Id == caller.Name ? caller.Id : $"{caller.Id} ({caller.Name})",
        From = context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
        Action = $"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? context.Request.Path}",
        Target = TargetOf(context.Request),
        Outcome = failed ? "failed" : context.Response.StatusCode.ToString(),
    };

    private static string TargetOf(HttpRequest request)
    {
        var route = request.RouteValues.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Value}");
        var query = Kept.Where(request.Query.ContainsKey).Select(name => $"{name}={request.Query[name]}");
        var joined = string.Join(' ', route.Concat(query));

        // Whoever prints the log must not have a terminal obey what an operator's caller wrote.
        var target = string.Concat(joined.Select(letter => char.IsControl(letter) ? '?' : letter));
        return target.Length <= LongestTarget ? target : target[..LongestTarget] + "…";
    }
}
