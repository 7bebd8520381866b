using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>RFC 9457 problem details, each with a stable <c>code</c> (see <c>docs/api.md</c>) that its <c>type</c> repeats.</summary>
public static class Problems
{
    /// <summary>A problem of any kind.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The stable code: kebab-case, or that of a diagnostic.</param>
    /// <param name="title">What kind of problem it is, always the same for a code.</param>
    /// <param name="detail">What is wrong here.</param>
    /// <param name="location">Where in the body it is.</param>
    public static IResult Create(int status, string code, string title, string detail, DiagnosticLocation? location = null)
    {
        Dictionary<string, object?> extensions = new(StringComparer.Ordinal) { ["code"] = code };
        if (location is not null)
            extensions["location"] = new { location.Path, location.Line, location.Column };
        return Results.Problem(detail, statusCode: status, title: title, type: TypeOf(code), extensions: extensions);
    }

    /// <summary>The problem type of a code.</summary>
    public static string TypeOf(string code) => $"urn:orchestration-architect:problem:{code}";

    internal static IResult BadRequest(Diagnostic diagnostic) => Create(
        StatusCodes.Status400BadRequest, diagnostic.Code, "The request is not valid.", diagnostic.Message, diagnostic.Location);

    internal static IResult NotFound(string what, string id) => Create(
        StatusCodes.Status404NotFound, "not-found", "Not found.", $"There is no {what} '{id}'.");

    internal static IResult KeyConflict(string runId) => Create(
        StatusCodes.Status409Conflict,
        "idempotency-key-conflict",
        "The idempotency key is taken.",
        $"The Idempotency-Key was used with a different body; that request's run is '{runId}'.");

    internal static IResult BadKey() => Create(
        StatusCodes.Status400BadRequest,
        "idempotency-key-invalid",
        "The idempotency key is not valid.",
        "An Idempotency-Key is 1 to 200 printable ASCII characters other than spaces, does not begin with redrive: or queue:, and is given once.");

    internal static IResult TooLarge(int limit) => Create(
        StatusCodes.Status413PayloadTooLarge, "body-too-large", "The body is too large.", $"A body may have at most {limit:N0} bytes.");

    internal static IResult BadMediaType(string given, string wanted) => Create(
        StatusCodes.Status415UnsupportedMediaType,
        "media-type-unsupported",
        "The body's type is not supported.",
        $"The body is sent as '{given}'; this takes {wanted}, in UTF-8 and not compressed.");

    internal static IResult NotRedrivable(string id) => Create(
        StatusCodes.Status409Conflict,
        "not-redrivable",
        "The dead letter cannot be redriven.",
        $"The dead letter '{id}' holds no request that could be started again.");

    internal static IResult StaleReceipt(string id) => Create(
        StatusCodes.Status409Conflict,
        "pop-receipt-stale",
        "The pop receipt is not the last one.",
        $"The message '{id}' was delivered since, or the receipt is another message's.");

    internal static IResult AlreadyEnded(string id) => Create(
        StatusCodes.Status409Conflict, "already-ended", "The run has ended.", $"The run '{id}' has ended, so nothing of it can be stopped.");

    internal static IResult BadQuery(string parameter, string wanted) => Create(
        StatusCodes.Status400BadRequest, "query-invalid", "A query parameter is not valid.", $"'{parameter}' must be {wanted}.");

    internal static IResult Busy() => Create(
        StatusCodes.Status503ServiceUnavailable, "busy", "The service is busy.", "Too many requests of this kind wait already; try again in some seconds.");
}
