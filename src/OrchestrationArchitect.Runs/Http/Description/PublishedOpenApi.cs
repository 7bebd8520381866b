using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Runs.Http.Description;

/// <summary>
/// The committed description of the API, <c>docs/openapi/v1.json</c>, for hosts whose routes are triggers and cannot be
/// described by themselves. The local host generates its own; a test holds the two equal.
/// </summary>
public static class PublishedOpenApi
{
    /// <summary><c>GET /openapi/v1.json</c>.</summary>
    public static IResult Get() => Results.Stream(
        typeof(PublishedOpenApi).Assembly.GetManifestResourceStream("openapi.v1.json")!, "application/json; charset=utf-8");
}
