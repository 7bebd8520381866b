using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Queues;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Http;

/// <summary><c>/api/queues/design-requests</c>: puts messages on the local host's queue. In Azure the queue has an API of its own.</summary>
public sealed class QueueApi(IMessageQueue queue, InputLimits limits)
{
    private const int MostPeeked = 32;
    private const int LongestDelay = 7 * 24 * 60 * 60;

    /// <summary><c>GET /api/queues/design-requests</c>.</summary>
    public async Task<IResult> GetAsync(CancellationToken cancellationToken) =>
        Json(new { Name = QueueIntake.RequestQueue, ApproximateMessagesCount = await queue.CountAsync(cancellationToken) });

    /// <summary>
    /// <c>POST …/messages</c>: 201 with the message's id. The body is not looked at before it is delivered: one that is no
    /// request fails its deliveries and is dead-lettered. <c>?visibilityTimeout=</c> keeps it back, in seconds;
    /// <c>Idempotency-Key</c> is the key of the run it starts.
    /// </summary>
    public async Task<IResult> PutAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Number(request, "visibilityTimeout", 0) is not (>= 0 and <= LongestDelay and var delay))
            return Problems.BadQuery("visibilityTimeout", $"a whole number of seconds from 0 to {LongestDelay}");
        var key = request.Headers["Idempotency-Key"].ToString();
        if (request.Headers.ContainsKey("Idempotency-Key") && !DesignsApi.IsKey(key))
            return Problems.BadKey();
        var body = await RequestBody.ReadAsync(request, BodyKind.Any, limits.DocumentBytes, cancellationToken);
        if (body.Text is null)
            return body.Refusal!;
        var message = await queue.PutAsync(body.Text, key.Length == 0 ? null : key, TimeSpan.FromSeconds(delay), cancellationToken);
        return Results.Json(
            new { MessageId = message.Id, InsertedOn = message.InsertedAt, message.PopReceipt, NextVisibleOn = message.VisibleAt },
            DesignJson.Options,
            statusCode: StatusCodes.Status201Created);
    }

    /// <summary><c>GET …/messages</c>: the oldest messages that wait, at most 32, without delivering them; <c>?numOfMessages=</c>.</summary>
    public async Task<IResult> PeekAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Number(request, "numOfMessages", MostPeeked) is not (>= 1 and <= MostPeeked and var most))
            return Problems.BadQuery("numOfMessages", $"a whole number from 1 to {MostPeeked}");
        var messages = await queue.PeekAsync(most, cancellationToken);
        return Json(new
        {
            Messages = messages.Select(message => new
            {
                MessageId = message.Id,
                InsertedOn = message.InsertedAt,
                message.DequeueCount,
                MessageText = message.Body,
            }),
        });
    }

    /// <summary><c>DELETE …/messages/{id}?popReceipt=</c>: takes a message back that was not delivered since.</summary>
    public async Task<IResult> DeleteAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await queue.DeleteAsync(id, request.Query["popReceipt"].ToString(), cancellationToken) switch
        {
            ReceiptOutcome.Done => Results.NoContent(),
            ReceiptOutcome.NotFound => Problems.NotFound("message", id),
            _ => Problems.StaleReceipt(id),
        };
    }

    private static IResult Json<T>(T value) => Results.Json(value, DesignJson.Options);

    private static int? Number(HttpRequest request, string name, int otherwise) =>
        request.Query[name].ToString() is not { Length: > 0 } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
