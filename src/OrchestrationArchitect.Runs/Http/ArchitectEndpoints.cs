using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Http.Description;
using OrchestrationArchitect.Runs.Http.Progress;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>The routes of DESIGN 3.2 on an ASP.NET Core host. The Functions app maps the same handlers by triggers.</summary>
public static class ArchitectEndpoints
{
    /// <summary>Maps <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapArchitectApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").Needs(read: Role.Reader, write: Role.Caller);
        MapDesigns(api.MapGroup("/designs").WithTags("Designs"));
        MapDeadLetters(api.MapGroup("/deadletters").WithTags("Dead letters").Needs(read: Role.Reader, write: Role.Operator));
        MapTools(api.MapGroup("").WithTags("Tools"));
        return routes;
    }

    /// <summary>Maps <c>/api/designs/{id}/events</c>, which only a host that keeps connections open can serve.</summary>
    public static void MapProgress(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/designs/{id}/events", (HttpRequest request, string id, ProgressApi api, CancellationToken stop) => api.StreamAsync(request, id, stop))
            .WithTags("Designs").Needs(read: Role.Reader, write: Role.Caller).StreamDesign();

    private static void MapDesigns(RouteGroupBuilder designs)
    {
        designs.MapPost("", (HttpRequest request, DesignsApi api, CancellationToken stop) => api.StartAsync(request, stop)).StartDesign();
        designs.MapGet("", (HttpRequest request, DesignsApi api, CancellationToken stop) => api.ListAsync(request, stop)).ListDesigns();
        designs.MapGet("/{id}", (HttpRequest request, string id, DesignsApi api, CancellationToken stop) => api.GetAsync(request, id, stop))
            .GetDesign();
        designs.MapPost("/{id}/cancel", (HttpRequest request, string id, DesignsApi api, CancellationToken stop) => api.CancelAsync(request, id, stop))
            .CancelDesign();
        designs.MapGet("/{id}/artifacts", (string id, ArtifactsApi api, CancellationToken stop) => api.ListAsync(id, stop)).ListArtifacts();
        designs.MapGet(
            "/{id}/artifacts/{**name}",
            (HttpRequest request, string id, string name, ArtifactsApi api, CancellationToken stop) => api.GetAsync(request, id, name, stop))
            .GetArtifact();
    }

    private static void MapDeadLetters(RouteGroupBuilder letters)
    {
        letters.MapGet("", (HttpRequest request, DeadLettersApi api, CancellationToken stop) => api.ListAsync(request, stop)).ListDeadLetters();
        letters.MapPost("/redrive", (HttpRequest request, DeadLettersApi api, CancellationToken stop) => api.RedriveAllAsync(request, stop))
            .RedriveDeadLetters();
        letters.MapGet("/{id}", (string id, DeadLettersApi api, CancellationToken stop) => api.GetAsync(id, stop)).GetDeadLetter();
        letters.MapPost("/{id}/redrive", (string id, DeadLettersApi api, CancellationToken stop) => api.RedriveAsync(id, stop)).RedriveDeadLetter();
    }

    private static void MapTools(RouteGroupBuilder tools)
    {
        tools.MapPost("/read", (HttpRequest request, ToolsApi api, CancellationToken stop) => api.ReadAsync(request, stop)).Read();
        tools.MapPost("/verify", (HttpRequest request, ToolsApi api, CancellationToken stop) => api.VerifyAsync(request, stop)).Verify();
        tools.MapPost("/simulate", (HttpRequest request, ToolsApi api, CancellationToken stop) => api.SimulateAsync(request, stop)).Simulate();
        tools.MapPost("/export", (HttpRequest request, ToolsApi api, CancellationToken stop) => api.ExportAsync(request, stop)).Export();
    }
}
