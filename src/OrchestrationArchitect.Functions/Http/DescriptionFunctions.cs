using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Http;
using OrchestrationArchitect.Runs.Http.Description;

namespace OrchestrationArchitect.Functions.Http;

/// <summary>What the API says of itself.</summary>
/// <param name="gate">Runs handlers.</param>
public sealed class DescriptionFunctions(HttpGate gate)
{
    /// <summary>Describes the API.</summary>
    [Function("OpenApi")]
    public Task<IActionResult> OpenApiAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "openapi/v1.json")] HttpRequest request) =>
        gate.RunAsync(request, Role.Reader, _ => Task.FromResult(PublishedOpenApi.Get()));

    /// <summary>Hands out a JSON Schema.</summary>
    [Function("GetSchema")]
    public Task<IActionResult> SchemaAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "schemas/{name}")] HttpRequest request) =>
        gate.RunAsync(request, Role.Reader, _ => Task.FromResult(ServiceEndpoints.Schema(RouteValue.Of(request, "name"))));
}
