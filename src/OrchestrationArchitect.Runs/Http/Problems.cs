using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>RFC 9457 problem details, each with a stable <c>code</c>.</summary>
internal static class Problems
{
    public static IResult BadRequest(Diagnostic diagnostic) => Create(
        StatusCodes.Status400BadRequest, diagnostic.Code, "The request is not valid.", diagnostic.Message, diagnostic.Location);

    public static IResult NotFound(string what, string id) => Create(
        StatusCodes.Status404NotFound, "not-found", "Not found.", $"There is no {what} '{id}'.");

    public static IResult KeyConflict(string runId) => Create(
        StatusCodes.Status409Conflict,
        "idempotency-key-conflict",
        "The idempotency key is taken.",
        $"The Idempotency-Key was used with a different body; that request's run is '{runId}'.");

    public static IResult BadKey() => Create(
        StatusCodes.Status400BadRequest,
        "idempotency-key-invalid",
        "The idempotency key is not valid.",
        "An Idempotency-Key is 1 to 200 printable ASCII characters.");

    public static IResult TooLarge(int limit) => Create(
        StatusCodes.Status413PayloadTooLarge, "body-too-large", "The body is too large.", $"A body may have at most {limit:N0} bytes.");

    public static IResult NotRedrivable(string id) => Create(
        StatusCodes.Status409Conflict,
        "not-redrivable",
        "The dead letter cannot be redriven.",
        $"The dead letter '{id}' holds no request that could be started again.");

    public static IResult StaleReceipt(string id) => Create(
        StatusCodes.Status409Conflict,
        "pop-receipt-stale",
        "The pop receipt is not the last one.",
        $"The message '{id}' was delivered since, or the receipt is another message's.");

    public static IResult BadQuery(string parameter, string wanted) => Create(
        StatusCodes.Status400BadRequest, "query-invalid", "A query parameter is not valid.", $"'{parameter}' must be {wanted}.");

    private static IResult Create(int status, string code, string title, string detail, DiagnosticLocation? location = null)
    {
        Dictionary<string, object?> extensions = new(StringComparer.Ordinal) { ["code"] = code };
        if (location is not null)
            extensions["location"] = new { location.Path, location.Line, location.Column };
        return Results.Problem(detail, statusCode: status, title: title, extensions: extensions);
    }
}
