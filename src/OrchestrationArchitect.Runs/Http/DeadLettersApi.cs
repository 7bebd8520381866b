using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Runs.Http;

/// <summary><c>/api/deadletters</c>: what failed for good, and how it is tried again.</summary>
public sealed class DeadLettersApi(IDeadLetterStore letters, Redrive redrive)
{
    private const int LongestBody = 4 * 1024;

    /// <summary><c>GET /api/deadletters[?reason=&amp;top=&amp;continuationToken=]</c>, newest first.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!DesignQuery.TryTop(request.Query, out var top))
            return Problems.BadQuery("top", $"a whole number from 1 to {DesignQuery.MostOnPage}");
        DeadLetterPlace? after = null;
        if (request.Query["continuationToken"].ToString() is { Length: > 0 } token && !DeadLetterPlace.TryParse(token, out after))
            return Problems.BadQuery("continuationToken", "a token from the page before");
        var found = await letters.ListAsync(ReasonOf(request), top + 1, after, cancellationToken);
        var page = found.Length > top ? found[..top] : found;
        return Results.Json(
            new DeadLetterList(page, found.Length > top ? DeadLetterPlace.Of(page[^1]).ToString() : null), DesignJson.Options);
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

    /// <summary><c>POST /api/deadletters/redrive</c>, the reason in <c>?reason=</c> or as <c>{"reason":"…"}</c>.</summary>
    public async Task<IResult> RedriveAllAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reason = ReasonOf(request);
        if (reason is null)
        {
            var body = await RequestBody.ReadAsync(request, BodyKind.Json, LongestBody, cancellationToken);
            if (body.Text is null)
                return body.Refusal!;
            reason = ReasonOf(body.Text);
        }

        return reason is null
            ? Problems.BadQuery("reason", "the reason of the dead letters to redrive, in the query or in the body")
            : Results.Json(
                await redrive.AllAsync(reason, cancellationToken), DesignJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static string? ReasonOf(HttpRequest request) =>
        request.Query["reason"].ToString() is { Length: > 0 } reason ? reason : null;

    private static string? ReasonOf(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<BulkReason>(json, DesignJson.Compact)?.Reason is { Length: > 0 } reason ? reason : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The body of a bulk redrive.</summary>
/// <param name="Reason">The reason of the dead letters to redrive.</param>
public sealed record BulkReason(string? Reason);

/// <summary>A page of dead letters.</summary>
/// <param name="DeadLetters">The dead letters, newest first.</param>
/// <param name="ContinuationToken">For <c>?continuationToken=</c> of the next page; <see langword="null"/> on the last.</param>
public sealed record DeadLetterList(ImmutableArray<DeadLetter> DeadLetters, string? ContinuationToken);
