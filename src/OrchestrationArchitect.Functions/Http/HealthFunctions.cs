using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OrchestrationArchitect.Functions.Storage;

namespace OrchestrationArchitect.Functions.Http;

/// <summary>What load balancers and monitors ask. They have no key.</summary>
/// <param name="storage">Tells whether runs could be stored.</param>
public sealed class HealthFunctions(IStorageProbe storage)
{
    /// <summary>The process lives.</summary>
    [Function("Health")]
    public Task<IActionResult> HealthAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "healthz")] HttpRequest request) =>
        AnswerAsync(request, Results.Text("healthy"));

    /// <summary>The process can serve.</summary>
    [Function("Ready")]
    public async Task<IActionResult> ReadyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "readyz")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var ready = await storage.IsReachableAsync(request.HttpContext.RequestAborted);
        return await AnswerAsync(request, ready
            ? Results.Text("ready")
            : Results.Text("storage does not answer", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    private static async Task<IActionResult> AnswerAsync(HttpRequest request, IResult answer)
    {
        await answer.ExecuteAsync(request.HttpContext);
        return new EmptyResult();
    }
}
