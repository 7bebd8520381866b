using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Functions.Http;

/// <summary>Single operations without a run.</summary>
/// <param name="gate">Runs handlers.</param>
/// <param name="api">The handlers shared with the local host.</param>
public sealed class ToolsFunctions(HttpGate gate, ToolsApi api)
{
    /// <summary>Reads facts.</summary>
    [Function("Read")]
    public Task<IActionResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/read")] HttpRequest request) =>
        gate.RunAsync(request, Role.Caller, stop => api.ReadAsync(request, stop));

    /// <summary>Verifies a design.</summary>
    [Function("Verify")]
    public Task<IActionResult> VerifyAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/verify")] HttpRequest request) =>
        gate.RunAsync(request, Role.Caller, stop => api.VerifyAsync(request, stop));

    /// <summary>Simulates a design.</summary>
    [Function("Simulate")]
    public Task<IActionResult> SimulateAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/simulate")] HttpRequest request) =>
        gate.RunAsync(request, Role.Caller, stop => api.SimulateAsync(request, stop));

    /// <summary>Exports a design.</summary>
    [Function("Export")]
    public Task<IActionResult> ExportAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/export")] HttpRequest request) =>
        gate.RunAsync(request, Role.Caller, stop => api.ExportAsync(request, stop));
}
