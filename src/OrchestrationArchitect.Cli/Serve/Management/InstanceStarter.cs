using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>Starts instances, anew or again, and waits for them if the query says for how long.</summary>
/// <param name="registry">What can be started.</param>
internal sealed class InstanceStarter(DurableRegistry registry)
{
    /// <summary>The longest <c>?timeout=</c>: Azure ends HTTP requests at 230 seconds.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(230);

    private static readonly JsonElement Null = JsonSerializer.SerializeToElement<object?>(null);

    /// <summary>
    /// <c>POST …/orchestrators/{name}/{id?}</c> with the input as JSON. An ended instance of the id is replaced, one
    /// under way is a conflict.
    /// </summary>
    public Task<IResult> StartAsync(
        HttpRequest request, string name, string? id, IOrchestrationClient client, CancellationToken stop) => Refusals.CatchAsync(async () =>
    {
        if (registry.FindOrchestration(name) is not { } orchestration)
        {
            var known = string.Join(", ", registry.Orchestrations.Select(one => one.Name).Order(StringComparer.Ordinal));
            return Answers.BadRequest($"The function '{name}' doesn't exist, is disabled, or is not an orchestrator function. The known ones are: {known}.");
        }

        if (id is ['@', ..])
            return Answers.BadRequest("Orchestration instance ids must not start with @.");
        var input = await JsonBody.ReadAsync(request, stop);
        try
        {
            var started = await client.StartAsync(
                new OrchestrationReference<JsonElement, JsonElement>(orchestration.Name),
                input ?? Null,
                new StartOptions { InstanceId = id, ReplaceEnded = true },
                stop);
            return await AnswerAsync(request, started, client, stop);
        }
        catch (InstanceExistsException exception)
        {
            return Answers.Conflict(exception.Message);
        }
    });

    /// <summary><c>POST …/instances/{id}/restart?restartWithNewInstanceId=</c></summary>
    public Task<IResult> RestartAsync(
        HttpRequest request, string id, IOrchestrationClient client, CancellationToken stop) => Refusals.CatchAsync(async () =>
    {
        var withNewId = new QueryValues(request.Query).Flag("restartWithNewInstanceId", true);
        try
        {
            return await client.RestartAsync(id, withNewId, stop) is { } restarted
                ? await AnswerAsync(request, restarted, client, stop)
                : Answers.BadRequest("InstanceId does not match a valid orchestration instance.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or InstanceExistsException)
        {
            return Answers.Conflict(exception.Message);
        }
    });

    /// <summary>The output if the instance completes in time, its status if it ends otherwise, or else where to look.</summary>
    private static async Task<IResult> AnswerAsync(HttpRequest request, string id, IOrchestrationClient client, CancellationToken stop)
    {
        if (new QueryValues(request.Query).Seconds("timeout", LongestWait) is { } timeout
            && await EndWaiter.WaitAsync(client, id, timeout, stop) is { } ended)
        {
            return ended.Status == InstanceStatus.Completed
                ? Results.Json(StatusBody.Parse(ended.Output))
                : await InstanceQueries.ShowAsync(request, id, errorOnFailure: false, client, stop);
        }

        var payload = ManagementPayload.For($"{request.Scheme}://{request.Host}", id);
        request.HttpContext.Response.Headers.Location = payload.StatusQueryGetUri;
        request.HttpContext.Response.Headers.RetryAfter = "10";
        return Results.Json(payload, statusCode: StatusCodes.Status202Accepted);
    }
}
