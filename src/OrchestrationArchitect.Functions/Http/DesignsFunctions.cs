using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Functions.Http;

/// <summary><c>/api/designs</c>.</summary>
/// <param name="gate">Runs handlers.</param>
/// <param name="api">The handlers shared with the local host.</param>
/// <param name="artifacts">Those of artifacts.</param>
public sealed class DesignsFunctions(HttpGate gate, DesignsApi api, ArtifactsApi artifacts)
{
    /// <summary>Starts a run.</summary>
    [Function("StartDesign")]
    public Task<IActionResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/designs")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        gate.RunAsync(request, client, Role.Caller, stop => api.StartAsync(request, stop));

    /// <summary>Lists runs.</summary>
    [Function("ListDesigns")]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/designs")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        gate.RunAsync(request, client, Role.Reader, stop => api.ListAsync(request, stop));

    /// <summary>Shows a run.</summary>
    [Function("GetDesign")]
    public Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/designs/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        gate.RunAsync(request, client, Role.Reader, stop => api.GetAsync(request, RouteValue.Of(request, "id"), stop));

    /// <summary>Cancels a run.</summary>
    [Function("CancelDesign")]
    public Task<IActionResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/designs/{id}/cancel")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        gate.RunAsync(request, client, Role.Caller, stop => api.CancelAsync(request, RouteValue.Of(request, "id"), stop));

    /// <summary>Lists a run's artifacts.</summary>
    [Function("ListArtifacts")]
    public Task<IActionResult> ListArtifactsAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/designs/{id}/artifacts")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        gate.RunAsync(request, client, Role.Reader, stop => artifacts.ListAsync(RouteValue.Of(request, "id"), stop));

    /// <summary>Hands out an artifact; the list of them for the empty name.</summary>
    /// <remarks>The host may send requests for the list here too: its router does not prefer the route without a name.</remarks>
    [Function("GetArtifact")]
    public Task<IActionResult> GetArtifactAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/designs/{id}/artifacts/{*name}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        gate.RunAsync(
            request,
            client,
            Role.Reader,
            stop => RouteValue.Of(request, "name") is { Length: > 0 } name
                ? artifacts.GetAsync(request, RouteValue.Of(request, "id"), name, stop)
                : artifacts.ListAsync(RouteValue.Of(request, "id"), stop));
}
