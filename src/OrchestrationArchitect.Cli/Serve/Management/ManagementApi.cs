using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OrchestrationArchitect.Durable.Registration;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>
/// <c>/runtime/webhooks/durabletask</c> with the routes, query parameters, status codes and bodies of the Durable
/// Functions extension, so that its clients work here unmodified. What a client of the extension cannot tell is not
/// imitated: task hub and connection are read over. Sources: the extension's HttpApiHandler (2024-10), the npm
/// package durable-functions 3.5 for what has changed since (409 and 412), and
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-http-api
/// </summary>
internal static class ManagementApi
{
    /// <summary>Where the API lives.</summary>
    public const string Root = "/runtime/webhooks/durabletask";

    /// <summary>Maps it; the host's services have an <see cref="Durable.Client.IOrchestrationClient"/> and an <see cref="InstancePurger"/>.</summary>
    /// <param name="routes">The host's routes.</param>
    /// <param name="registry">What can be started.</param>
    public static void MapManagementApi(this IEndpointRouteBuilder routes, DurableRegistry registry)
    {
        // The extension's errors have their own bodies, or none: problem details are for the other routes.
        var api = routes.MapGroup(Root).WithMetadata(new SkipStatusCodePagesAttribute()).ExcludeFromDescription();
        var starter = new InstanceStarter(registry);
        api.MapPost("/orchestrators/{name}/{id?}", starter.StartAsync);
        api.MapGet("/instances", InstanceQueries.ListAsync);
        api.MapDelete("/instances", InstancePurger.PurgeAllAsync);
        MapInstance(api.MapGroup("/instances/{id}"), starter);
        api.MapGet("/entities/{name?}", () => Results.Json(Array.Empty<object>()));
        api.MapMethods("/entities/{name}/{key}", [HttpMethods.Post, HttpMethods.Delete], () => Answers.NotImplemented("This host has no entities."));
        api.Map("/{**rest}", () => Results.NotFound());
    }

    private static void MapInstance(RouteGroupBuilder instance, InstanceStarter starter)
    {
        instance.MapGet("", InstanceQueries.GetAsync);
        instance.MapDelete("", InstancePurger.PurgeOneAsync);
        instance.MapPost("/raiseEvent/{name}", InstanceCommands.RaiseEventAsync);
        instance.MapPost("/terminate", InstanceCommands.TerminateAsync);
        instance.MapPost("/suspend", InstanceCommands.SuspendAsync);
        instance.MapPost("/resume", InstanceCommands.ResumeAsync);
        instance.MapPost("/rewind", InstanceCommands.RewindAsync);
        instance.MapPost("/restart", starter.RestartAsync);
    }
}
