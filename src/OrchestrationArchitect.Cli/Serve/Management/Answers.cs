using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>Answers as the extension gives them: an error is empty, a text, or an object with a <c>Message</c>.</summary>
internal static class Answers
{
    public static IResult BadRequest(string message) => Error(StatusCodes.Status400BadRequest, message);

    public static IResult Conflict(string message) => Error(StatusCodes.Status409Conflict, message);

    public static IResult TooLarge(int limit) =>
        Error(StatusCodes.Status413PayloadTooLarge, $"A body may have at most {limit} bytes.");

    public static IResult NotImplemented(string message) => Error(StatusCodes.Status501NotImplemented, message);

    /// <summary>A bare text, which clients show as it is.</summary>
    public static IResult Text(int status, string message) => Results.Json(message, statusCode: status);

    /// <summary>What became of a command: 202, 404, or 410 for an instance that has ended.</summary>
    public static IResult Of(ControlOutcome outcome) => outcome switch
    {
        ControlOutcome.Accepted => Results.StatusCode(StatusCodes.Status202Accepted),
        ControlOutcome.NotFound => Results.NotFound(),
        _ => Results.StatusCode(StatusCodes.Status410Gone),
    };

    private static IResult Error(int status, string message) =>
        Results.Json(new Dictionary<string, string>(StringComparer.Ordinal) { ["Message"] = message }, statusCode: status);
}
