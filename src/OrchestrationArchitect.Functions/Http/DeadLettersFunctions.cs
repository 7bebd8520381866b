using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Functions.Http;

/// <summary><c>/api/deadletters</c>.</summary>
/// <param name="gate">Runs handlers.</param>
/// <param name="api">The handlers shared with the local host.</param>
public sealed class DeadLettersFunctions(HttpGate gate, DeadLettersApi api)
{
    /// <summary>Lists dead letters.</summary>
    [Function("ListDeadLetters")]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/deadletters")] HttpRequest request) =>
        gate.RunAsync(request, Role.Reader, stop => api.ListAsync(request, stop));

    /// <summary>Shows a dead letter.</summary>
    [Function("GetDeadLetter")]
    public Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/deadletters/{id}")] HttpRequest request) =>
        gate.RunAsync(request, Role.Reader, stop => api.GetAsync(RouteValue.Of(request, "id"), stop));

    /// <summary>Redrives one.</summary>
    [Function("RedriveDeadLetter")]
    public Task<IActionResult> RedriveAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/deadletters/{id}/redrive")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        gate.RunAsync(request, client, Role.Operator, stop => api.RedriveAsync(RouteValue.Of(request, "id"), stop));

    /// <summary>Redrives all of a reason.</summary>
    [Function("RedriveDeadLetters")]
    public Task<IActionResult> RedriveAllAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/deadletters/redrive")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        gate.RunAsync(request, client, Role.Operator, stop => api.RedriveAllAsync(request, stop));
}
