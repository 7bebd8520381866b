using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Http.Description;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>What a host says of itself: whether it lives, and the schemas of what it exchanges.</summary>
public static class ServiceEndpoints
{
    /// <summary>Maps <c>/healthz</c> and <c>/readyz</c>.</summary>
    /// <param name="routes">The host's routes.</param>
    /// <param name="isReady">Whether runs can be stored now.</param>
    public static void MapHealth(this IEndpointRouteBuilder routes, Func<bool> isReady)
    {
        var health = routes.MapGroup("").WithTags("Service").AllowsAnyone();
        health.MapGet("/healthz", () => Results.Text("healthy"))
            .Named("Health", "The process lives", "Needs no key.").Produces<string>(StatusCodes.Status200OK, "text/plain");
        health.MapGet("/readyz", () => isReady() ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable))
            .Named("Ready", "Runs can be stored", "Needs no key.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain").Produces<string>(StatusCodes.Status503ServiceUnavailable, "text/plain");
    }

    /// <summary>Maps <c>/schemas/{name}</c>.</summary>
    public static void MapSchemas(this IEndpointRouteBuilder routes) => routes.MapGet("/schemas/{name}", Schema)
        .WithTags("Service").Needs(read: Role.Reader, write: Role.Operator)
        .Named("GetSchema", "Hand out a JSON Schema", $"One of {string.Join(", ", DesignSchema.All.Keys)}.")
        .Produces(StatusCodes.Status200OK, contentType: "application/schema+json")
        .Errors(404);

    /// <summary>A schema by its file name.</summary>
    public static IResult Schema(string name) => DesignSchema.All.TryGetValue(name, out var schema)
        ? Results.Text(schema, "application/schema+json; charset=utf-8")
        : Problems.NotFound("schema", name);
}
