using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>
/// <c>/runtime/webhooks/durabletask</c> with the routes, status codes and bodies of the Durable Functions extension.
/// Source: https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-http-api
/// </summary>
internal static class ManagementApi
{
    private const int MostEventBytes = 1024 * 1024;

    public static void MapManagementApi(this IEndpointRouteBuilder routes)
    {
        var instance = routes.MapGroup("/runtime/webhooks/durabletask/instances/{id}");
        instance.MapGet("", GetAsync);
        instance.MapDelete("", async (string id, IOrchestrationClient client, CancellationToken stop) =>
            await client.PurgeAsync(id, stop) == ControlOutcome.Accepted
                ? Results.Json(new { instancesDeleted = 1 })
                : Results.NotFound());
        instance.MapPost("/raiseEvent/{name}", RaiseAsync);
        instance.MapPost("/terminate", async (string id, string? reason, IOrchestrationClient client, CancellationToken stop) =>
            Answer(await client.TerminateAsync(id, reason, stop)));
        instance.MapPost("/suspend", async (string id, string? reason, IOrchestrationClient client, CancellationToken stop) =>
            Answer(await client.SuspendAsync(id, reason, stop)));
        instance.MapPost("/resume", async (string id, string? reason, IOrchestrationClient client, CancellationToken stop) =>
            Answer(await client.ResumeAsync(id, reason, stop)));
        instance.MapPost("/rewind", async (string id, string? reason, IOrchestrationClient client, CancellationToken stop) =>
            Answer(await client.RewindAsync(id, reason, stop)));
        instance.MapPost("/restart", async (HttpRequest request, string id, bool? restartWithNewInstanceId, IOrchestrationClient client, CancellationToken stop) =>
            await client.RestartAsync(id, restartWithNewInstanceId ?? true, stop) is { } restarted
                ? Results.Json(ManagementPayload.For($"{request.Scheme}://{request.Host}", restarted), statusCode: StatusCodes.Status202Accepted)
                : Results.NotFound());
    }

    private static async Task<IResult> GetAsync(HttpRequest request, string id, IOrchestrationClient client, CancellationToken stop)
    {
        if (await client.GetAsync(id, InstanceDetail.InputAndOutput, stop) is not { } state)
            return Results.NotFound();
        if (!state.Status.IsEnded())
            request.HttpContext.Response.Headers.Location = $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}";
        return Results.Json(StatusBody(state), statusCode: state.Status.IsEnded() ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> RaiseAsync(HttpRequest request, string id, string name, IOrchestrationClient client, CancellationToken stop)
    {
        if (request.ContentLength is null or > MostEventBytes || !request.HasJsonContentType())
            return Results.BadRequest("An event needs a JSON body.");
        try
        {
            var payload = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body, cancellationToken: stop);
            return Answer(await client.RaiseEventAsync(id, name, payload, stop));
        }
        catch (JsonException)
        {
            return Results.BadRequest("The event's body is not JSON.");
        }
    }

    private static object StatusBody(InstanceState state) => new
    {
        name = state.Name,
        instanceId = state.InstanceId,
        runtimeStatus = state.Status.ToString(),
        input = Json(state.Input),
        customStatus = Json(state.CustomStatus),
        output = state.Failure is { } failure ? JsonSerializer.SerializeToElement(failure.Message) : Json(state.Output),
        createdTime = state.CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"),
        lastUpdatedTime = state.LastUpdatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"),
    };

    private static JsonElement? Json(string? text) => text is null ? null : JsonSerializer.Deserialize<JsonElement>(text);

    private static IResult Answer(ControlOutcome outcome) => outcome switch
    {
        ControlOutcome.Accepted => Results.StatusCode(StatusCodes.Status202Accepted),
        ControlOutcome.NotFound => Results.NotFound(),
        _ => Results.StatusCode(StatusCodes.Status410Gone),
    };
}
