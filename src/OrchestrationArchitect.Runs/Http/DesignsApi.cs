using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Runs.Http;

/// <summary><c>/api/designs</c>: starts runs and shows how they stand. Both hosts call these handlers.</summary>
public sealed class DesignsApi(
    RunStarter starter, IOrchestrationClient client, IManagementAddresses addresses, InputLimits limits)
{
    /// <summary>The longest <c>?wait=</c>, in seconds; Azure ends HTTP requests at 230.</summary>
    public const int LongestWait = 220;

    private const int LongestReason = 1_000;

    /// <summary><c>POST /api/designs</c>.</summary>
    public async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new DesignQuery(request.Query);
        if (!query.TryWait(out var wait))
            return Problems.BadQuery("wait", $"a whole number of seconds from 0 to {LongestWait}");
        var keys = request.Headers["Idempotency-Key"];
        if (keys.Count > 0 && !(keys.Count == 1 && IsKey(keys.ToString())))
            return Problems.BadKey();
        var body = await RequestBody.ReadAsync(request, BodyKind.Json, limits.DocumentBytes, cancellationToken);
        if (body.Text is null)
            return body.Refusal!;
        var parsed = new ScenarioParser(limits).ParseRequest(body.Text);
        if (parsed is ParseResult<DesignRequest>.Refused { Diagnostic: var fault })
            return Problems.BadRequest(fault);

        var design = ((ParseResult<DesignRequest>.Parsed)parsed).Value;
        var start = await starter.StartAsync(design, keys.Count == 0 ? null : keys.ToString(), redriveOf: null, cancellationToken);
        if (start.Kind == StartKind.KeyConflict)
            return Problems.KeyConflict(start.RunId);
        return wait > 0 && await EndWaiter.WaitAsync(client, start.RunId, TimeSpan.FromSeconds(wait), cancellationToken) is { } ended
            ? Json(DesignView.Of(ended), StatusCodes.Status200OK)
            : Accepted(request, start);
    }

    /// <summary><c>GET /api/designs/{id}</c>: 202 while the run is under way, 200 once it has ended.</summary>
    public async Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await DesignRuns.FindAsync(client, id, cancellationToken) is not { } state)
            return Problems.NotFound("design run", id);
        if (state.Status.IsEnded())
            return Json(DesignView.Of(state), StatusCodes.Status200OK);
        PointTo(request, id);
        return Json(DesignView.Of(state), StatusCodes.Status202Accepted);
    }

    /// <summary><c>GET /api/designs</c>, newest first, filtered and a page at a time.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (new DesignQuery(request.Query).TryFilter(out var filter) is { } problem)
            return problem;
        try
        {
            var page = await client.ListAsync(filter, cancellationToken);
            return Json(new DesignList([.. page.Instances.Select(DesignView.Of)], page.ContinuationToken), StatusCodes.Status200OK);
        }
        catch (ArgumentException)
        {
            return Problems.BadQuery("continuationToken", "a token from the page before");
        }
    }

    /// <summary>
    /// <c>POST /api/designs/{id}/cancel[?reason=]</c>: the run ends at its next step and takes back what it stored.
    /// </summary>
    public async Task<IResult> CancelAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await DesignRuns.FindAsync(client, id, cancellationToken) is null)
            return Problems.NotFound("design run", id);
        var reason = request.Query["reason"].ToString();
        if (reason.Length > LongestReason)
            return Problems.BadQuery("reason", $"at most {LongestReason} characters long");
        if (await client.RaiseEventAsync(id, RunEvents.Cancel, reason.Length == 0 ? null : reason, cancellationToken) != ControlOutcome.Accepted)
            return Problems.AlreadyEnded(id);
        PointTo(request, id);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private IResult Accepted(HttpRequest request, StartOutcome start)
    {
        PointTo(request, start.RunId);
        if (start.Kind == StartKind.AlreadyStarted)
            request.HttpContext.Response.Headers["Idempotent-Replayed"] = "true";
        return Json(addresses.Of(request, start.RunId), StatusCodes.Status202Accepted);
    }

    private static void PointTo(HttpRequest request, string runId)
    {
        request.HttpContext.Response.Headers.Location = $"/api/designs/{Uri.EscapeDataString(runId)}";
        request.HttpContext.Response.Headers.RetryAfter = "1";
    }

    /// <summary>Redrives and messages claim keys too, under prefixes that callers may not take.</summary>
    internal static bool IsKey(string key) =>
        key.Length is >= 1 and <= 200
        && key.All(character => character is > ' ' and <= '~')
        && !key.StartsWith("redrive:", StringComparison.Ordinal)
        && !key.StartsWith("queue:", StringComparison.Ordinal);

    private static IResult Json<T>(T value, int status) => Results.Json(value, DesignJson.Options, statusCode: status);
}
