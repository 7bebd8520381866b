using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using OrchestrationArchitect.Functions.Hosting;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Functions.Tests.Functions;

/// <summary>The routes that both hosts share, as the local host maps them.</summary>
internal static class ApiRoutes
{
    /// <summary>Method and route, written as a trigger writes it.</summary>
    public static IReadOnlyList<(string Method, string Route)> Shared()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddArchitectFunctions(new ConfigurationBuilder()
            .AddInMemoryCollection([new("AzureWebJobsStorage", "UseDevelopmentStorage=true")]).Build());
        var app = builder.Build();
        app.MapArchitectApi();
        app.MapSchemas();
        return
        [
            ("get", "openapi/v1.json"),
            .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                    .Select(method => (method.ToLowerInvariant(), Route(endpoint.RoutePattern.RawText!)))),
        ];
    }

    private static string Route(string pattern) => pattern.Trim('/').Replace("{**", "{*", StringComparison.Ordinal);
}
