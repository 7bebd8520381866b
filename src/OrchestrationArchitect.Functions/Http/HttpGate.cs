using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchestrationArchitect.Functions.Client;
using OrchestrationArchitect.Functions.Options;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Functions.Http;

/// <summary>The way every HTTP trigger takes: check the caller's role, lend the durable client, run the shared handler.</summary>
/// <param name="options">Whether roles are checked.</param>
/// <param name="current">Holds the invocation's durable client.</param>
/// <param name="logger">Gets what operators do: the audit log of the Azure app.</param>
public sealed partial class HttpGate(IOptions<AccessOptions> options, CurrentDurableClient current, ILogger<HttpGate> logger)
{
    private const string NameHeader = "X-MS-CLIENT-PRINCIPAL-NAME";

    /// <summary>Runs a handler that needs the durable client.</summary>
    public async Task<IActionResult> RunAsync(
        HttpRequest request, DurableTaskClient client, Role needed, Func<CancellationToken, Task<IResult>> handler)
    {
        using var use = current.Use(client);
        return await RunAsync(request, needed, handler);
    }

    /// <summary>Runs a handler.</summary>
    /// <remarks>
    /// The answer is written here, and the host gets an empty result. Handed an <see cref="IResult"/>, the worker would
    /// run it too, but then also serialize it as the invocation's return value.
    /// </remarks>
    public async Task<IActionResult> RunAsync(
        HttpRequest request, Role needed, Func<CancellationToken, Task<IResult>> handler)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(handler);
        var answer = Refuse(request, needed) ?? await handler(request.HttpContext.RequestAborted);
        await answer.ExecuteAsync(request.HttpContext);
        if (needed == Role.Operator)
            LogAction(request.Method, request.Path, ActorOf(request), request.HttpContext.Response.StatusCode);
        return new EmptyResult();
    }

    private string ActorOf(HttpRequest request) =>
        options.Value.EasyAuth && request.Headers[NameHeader].ToString() is { Length: > 0 } name ? name : "a function key";

    private IResult? Refuse(HttpRequest request, Role needed)
    {
        if (!options.Value.EasyAuth)
            return null;
        return ClientPrincipal.Read(request.Headers[ClientPrincipal.Header], options.Value) switch
        {
            null => Problems.Create(StatusCodes.Status401Unauthorized, "not-signed-in", "Not signed in.", "Sign in first."),
            { } caller when !caller.May(needed) => Problems.Create(
                StatusCodes.Status403Forbidden, "role-missing", "A role is missing.", $"This needs the role '{needed.ToString().ToLowerInvariant()}'."),
            _ => null,
        };
    }

    [LoggerMessage(1005, LogLevel.Information, "Operator action {Method} {Path} by {Actor}: {Status}.")]
    private partial void LogAction(string method, string path, string actor, int status);
}
