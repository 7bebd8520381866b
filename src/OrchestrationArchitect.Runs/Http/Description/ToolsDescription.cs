using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Http.Description;

/// <summary>What the operations without a run say of themselves.</summary>
internal static class ToolsDescription
{
    private const string Document = "The body is a design, an ASL definition or a scenario, in JSON or (a scenario) YAML; its keys tell which.";

    public static void Read(this RouteHandlerBuilder endpoint) => endpoint
        .Named("Read", "Read a scenario", "The facts that the text holds, each with the place of its words.")
        .Accepts<DesignRequestBody>("application/json")
        .Produces<ProcessFacts>()
        .Errors(400, 413, 415)
        .Example(0, Examples.Request);

    public static void Verify(this RouteHandlerBuilder endpoint) => endpoint
        .Named("Verify", "Verify a design", "What the rules and the model checker say. " + Document)
        .AcceptsDocument()
        .Produces<VerificationResult>()
        .Errors(400, 413, 415);

    public static void Simulate(this RouteHandlerBuilder endpoint) => endpoint
        .Named("Simulate", "Simulate a design", "Latency, cost, concurrency and failure rates. " + Document)
        .AcceptsDocument()
        .Number("runs", "How many runs are simulated.", 1, ToolsApi.MostRuns)
        .Number("seed", "What the randomness starts from; the same seed gives the same figures.", 0)
        .Query("rate", "Runs per second, above 0, at most 1,000,000; from the constraints if it is not given.")
        .Produces<Estimates>()
        .Errors(400, 413, 415);

    public static void Export(this RouteHandlerBuilder endpoint) => endpoint
        .Named("Export", "Export a design", "The file itself, or, of a format with several, all of them as JSON. " + Document)
        .AcceptsDocument()
        .WithMetadata(new ParameterNote("format", "The format.", Values: [.. Exporters.All.Select(one => one.Format)], IsRequired: true))
        .Produces<ExportedFiles>(StatusCodes.Status200OK, "application/json", "text/markdown", "image/svg+xml", "text/plain", "application/yaml")
        .Errors(400, 413, 415);

    private static RouteHandlerBuilder AcceptsDocument(this RouteHandlerBuilder endpoint) =>
        endpoint.Accepts<DesignRequestBody>("application/json", "application/yaml", "application/x-yaml", "text/yaml", "text/plain", "application/octet-stream").Example(0, Examples.Request);
}
