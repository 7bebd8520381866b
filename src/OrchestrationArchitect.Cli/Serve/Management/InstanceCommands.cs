using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>Steers an instance: 202 when the command is stored, 404 without such an instance, 410 after its end.</summary>
internal static class InstanceCommands
{
    /// <summary><c>POST …/terminate?reason=</c></summary>
    public static async Task<IResult> TerminateAsync(string id, string? reason, IOrchestrationClient client, CancellationToken stop) =>
        Answers.Of(await client.TerminateAsync(id, reason, stop));

    /// <summary><c>POST …/suspend?reason=</c>; of one that is suspended already it changes nothing.</summary>
    public static async Task<IResult> SuspendAsync(string id, string? reason, IOrchestrationClient client, CancellationToken stop) =>
        Answers.Of(await client.SuspendAsync(id, reason, stop));

    /// <summary><c>POST …/resume?reason=</c>; of one that is not suspended it changes nothing.</summary>
    public static async Task<IResult> ResumeAsync(string id, string? reason, IOrchestrationClient client, CancellationToken stop) =>
        Answers.Of(await client.ResumeAsync(id, reason, stop));

    /// <summary><c>POST …/rewind?reason=</c>: 412 for one that has not failed.</summary>
    public static async Task<IResult> RewindAsync(string id, string? reason, IOrchestrationClient client, CancellationToken stop) =>
        await client.RewindAsync(id, reason, stop) switch
        {
            ControlOutcome.Accepted => Results.StatusCode(StatusCodes.Status202Accepted),
            ControlOutcome.NotFound => Answers.Text(StatusCodes.Status404NotFound, $"No instance with ID '{id}' was found."),
            _ => Answers.Text(
                StatusCodes.Status412PreconditionFailed, "The rewind operation is only supported on failed orchestration instances."),
        };

    /// <summary><c>POST …/raiseEvent/{name}</c> with the payload as JSON.</summary>
    public static Task<IResult> RaiseEventAsync(
        HttpRequest request, string id, string name, IOrchestrationClient client, CancellationToken stop) => Refusals.CatchAsync(async () =>
    {
        switch (await client.GetAsync(id, InstanceDetail.Status, stop))
        {
            case null:
                return Results.NotFound();
            case { } state when state.Status.IsEnded():
                return Results.StatusCode(StatusCodes.Status410Gone);
        }

        if (!request.HasJsonContentType())
            return Answers.BadRequest("Only application/json request content is supported");
        return await JsonBody.ReadAsync(request, stop) is { } payload
            ? Answers.Of(await client.RaiseEventAsync(id, name, payload, stop))
            : Answers.BadRequest("Invalid JSON content: the body is empty.");
    });
}
