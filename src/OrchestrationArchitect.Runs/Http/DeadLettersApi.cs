using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Runs.Http;

/// <summary><c>/api/deadletters</c>: what failed for good, and how it is tried again.</summary>
public sealed class DeadLettersApi(IDeadLetterStore letters, Redrive redrive)
{
    private const int ListLimit = 500;

    /// <summary><c>GET /api/deadletters[?reason=]</c>, newest first.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var found = await letters.ListAsync(ReasonOf(request), ListLimit, cancellationToken);
        return Results.Json(new { DeadLetters = found }, DesignJson.Options);
    }

    /// <summary><c>GET /api/deadletters/{id}</c>.</summary>
    public async Task<IResult> GetAsync(string id, CancellationToken cancellationToken) =>
        await letters.GetAsync(id, cancellationToken) is { } letter
            ? Results.Json(letter, DesignJson.Options)
            : Problems.NotFound("dead letter", id);

    /// <summary><c>POST /api/deadletters/{id}/redrive</c>.</summary>
    public async Task<IResult> RedriveAsync(string id, CancellationToken cancellationToken)
    {
        var outcome = await redrive.OneAsync(id, cancellationToken);
        return outcome.Kind switch
        {
            RedriveKind.NotFound => Problems.NotFound("dead letter", id),
            RedriveKind.NotRedrivable => Problems.NotRedrivable(id),
            _ => Results.Json(outcome, DesignJson.Options, statusCode: StatusCodes.Status202Accepted),
        };
    }

    /// <summary><c>POST /api/deadletters/redrive?reason=</c>.</summary>
    public async Task<IResult> RedriveAllAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ReasonOf(request) is { } reason
            ? Results.Json(
                new { Outcomes = await redrive.AllAsync(reason, cancellationToken) },
                DesignJson.Options,
                statusCode: StatusCodes.Status202Accepted)
            : Problems.BadQuery("reason", "the reason of the dead letters to redrive");
    }

    private static string? ReasonOf(HttpRequest request) =>
        request.Query["reason"].ToString() is { Length: > 0 } reason ? reason : null;
}
