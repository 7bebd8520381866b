using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchestrationArchitect.Runs.Access;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>The routes of DESIGN 3.2 on an ASP.NET Core host. The Functions app maps the same handlers by triggers.</summary>
public static class ArchitectEndpoints
{
    /// <summary>Maps <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapArchitectApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").Needs(read: Role.Reader, write: Role.Caller);
        MapDesigns(api.MapGroup("/designs"));
        MapDeadLetters(api.MapGroup("/deadletters").Needs(read: Role.Reader, write: Role.Operator));
        api.MapPost("/read", (HttpRequest request, ToolsApi tools, CancellationToken stop) => tools.ReadAsync(request, stop));
        api.MapPost("/verify", (HttpRequest request, ToolsApi tools, CancellationToken stop) => tools.VerifyAsync(request, stop));
        api.MapPost("/simulate", (HttpRequest request, ToolsApi tools, CancellationToken stop) => tools.SimulateAsync(request, stop));
        api.MapPost("/export", (HttpRequest request, ToolsApi tools, CancellationToken stop) => tools.ExportAsync(request, stop));
        return routes;
    }

    private static void MapDesigns(RouteGroupBuilder designs)
    {
        designs.MapPost("", (HttpRequest request, DesignsApi api, CancellationToken stop) => api.StartAsync(request, stop));
        designs.MapGet("", (HttpRequest request, DesignsApi api, CancellationToken stop) => api.ListAsync(request, stop));
        designs.MapGet("/{id}", (HttpRequest request, string id, DesignsApi api, CancellationToken stop) => api.GetAsync(request, id, stop));
        designs.MapGet("/{id}/artifacts", (string id, DesignsApi api, CancellationToken stop) => api.ListArtifactsAsync(id, stop));
        designs.MapGet("/{id}/artifacts/{**name}", (string id, string name, DesignsApi api, CancellationToken stop) => api.GetArtifactAsync(id, name, stop));
    }

    private static void MapDeadLetters(RouteGroupBuilder letters)
    {
        letters.MapGet("", (HttpRequest request, DeadLettersApi api, CancellationToken stop) => api.ListAsync(request, stop));
        letters.MapPost("/redrive", (HttpRequest request, DeadLettersApi api, CancellationToken stop) => api.RedriveAllAsync(request, stop));
        letters.MapGet("/{id}", (string id, DeadLettersApi api, CancellationToken stop) => api.GetAsync(id, stop));
        letters.MapPost("/{id}/redrive", (string id, DeadLettersApi api, CancellationToken stop) => api.RedriveAsync(id, stop));
    }
}
