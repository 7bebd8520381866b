using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Cli.Access;
using OrchestrationArchitect.Cli.Auditing;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Queues;
using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Auditing;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Http;
using OrchestrationArchitect.Runs.Queues;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>Composes what the local host has beyond the API it shares: keys, audit log, rate limit, queue, watched folders.</summary>
internal static class LocalService
{
    private const string Tag = "Local host";

    private static readonly string QueuePath = $"/api/queues/{QueueIntake.RequestQueue}";

    /// <summary>Adds the stores, and callbacks with their secrets.</summary>
    public static void AddLocalService(this IServiceCollection services, ServeOptions options, DataDirectory place)
    {
        services.AddSingleton(provider => new InputLimits { Callbacks = options.Callbacks, HasModel = provider.GetService<IModelProvider>() is not null });
        services.AddSingleton(new CallbackOptions
        {
            Secrets = CallbackSecretFile.Load(place.FullPath, Environment.GetEnvironmentVariable),
        });
        services.AddSingleton<ApiKeyStore>();
        services.AddSingleton<IAuditLog, SqliteAuditLog>();
        services.AddSingleton<AuditApi>();
        services.AddSingleton<LocalQueue>();
        services.AddSingleton<IMessageQueue>(provider => provider.GetRequiredService<LocalQueue>());
        services.AddSingleton<QueueApi>();
        services.AddSingleton<WatchedFiles>();
    }

    /// <summary>Adds what takes messages and files, for as long as the host runs.</summary>
    public static void AddLocalListeners(this IServiceCollection services, ServeOptions options, IServiceProvider runtime)
    {
        var clock = runtime.GetRequiredService<TimeProvider>();
        services.AddRateLimiter(_ => { });
        services.AddSingleton(runtime.GetRequiredService<AuditApi>());
        services.AddSingleton(runtime.GetRequiredService<QueueApi>());
        services.AddSingleton<IHostedService>(provider => new QueueListener(
            runtime.GetRequiredService<LocalQueue>(),
            runtime.GetRequiredService<QueueIntake>(),
            clock,
            provider.GetRequiredService<ILogger<QueueListener>>()));
        if (options.Watch.Count == 0)
            return;
        var folders = options.Watch.Select(folder => new WatchedFolder(
            folder,
            runtime.GetRequiredService<WatchedFiles>(),
            runtime.GetRequiredService<IDeadLetterStore>(),
            runtime.GetRequiredService<InputLimits>(),
            clock)).ToList();
        services.AddSingleton<IHostedService>(provider =>
            new FolderWatcher(folders, clock, provider.GetRequiredService<ILogger<FolderWatcher>>()));
    }

    /// <summary>
    /// Puts before every endpoint, in this order: who calls, not too often, written down if an operator's action, and
    /// allowed to. So the audit log holds what was refused to known callers, and nobody can flood it.
    /// </summary>
    public static void UseLocalAccess(this WebApplication app, ServeOptions options, IServiceProvider runtime)
    {
        var clock = runtime.GetRequiredService<TimeProvider>();
        var keys = new ApiKeyRing(() => runtime.GetRequiredService<ApiKeyStore>().List(), options.Listen.ApiKey, clock);
        app.UseRouting();
        app.Use(new AccessGate(keys, RateLimits.CreateFailureLimiter()).IdentifyAsync);
        app.UseRateLimiter(new RateLimiterOptions
        {
            GlobalLimiter = options.Limits.CreateLimiter(),
            OnRejected = (rejected, _) => new ValueTask(RateLimits.RefuseAsync(rejected.HttpContext, rejected.Lease)),
        });
        app.Use(new AuditTrail(runtime.GetRequiredService<IAuditLog>(), clock).WriteAsync);
        app.Use(AccessGate.AuthorizeAsync);
    }

    /// <summary>Maps the queue and the audit log.</summary>
    public static void MapLocalApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/audit", (HttpRequest request, AuditApi audit, CancellationToken stop) => audit.ListAsync(request, stop))
            .WithTags(Tag).WithName("ListAudit").WithSummary("List what operators did").Needs(read: Role.Operator, write: Role.Operator);
        var queue = routes.MapGroup(QueuePath).WithTags(Tag).Needs(read: Role.Reader, write: Role.Caller);
        queue.MapGet("", (QueueApi api, CancellationToken stop) => api.GetAsync(stop)).WithName("GetQueue").WithSummary("Count the messages that wait");
        queue.MapGet("/messages", (HttpRequest request, QueueApi api, CancellationToken stop) => api.PeekAsync(request, stop))
            .WithName("PeekMessages").WithSummary("Show messages that wait");
        queue.MapPost("/messages", (HttpRequest request, QueueApi api, CancellationToken stop) => api.PutAsync(request, stop))
            .WithName("PutMessage").WithSummary("Put a message on the queue");
        queue.MapDelete("/messages/{id}", (HttpRequest request, string id, QueueApi api, CancellationToken stop) => api.DeleteAsync(request, id, stop))
            .WithName("DeleteMessage").WithSummary("Take a message back");
    }
}
