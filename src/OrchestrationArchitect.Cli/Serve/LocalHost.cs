using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Serve.Management;
using OrchestrationArchitect.Cli.Serve.OpenApi;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Http;
using OrchestrationArchitect.Runs.Http.Progress;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>The local host: the same API handlers as the Azure app, over the embedded engine.</summary>
internal static class LocalHost
{
    public static async Task RunAsync(ServeOptions options, DataDirectory place, CancellationToken cancellationToken)
    {
        await using var runtime = await LocalRuntime.StartAsync(
            place, loggers: null, cancellationToken, services => services.AddLocalService(options, place));
        await using var app = Build(options, runtime);
        await app.StartAsync(cancellationToken);
        await WarmUp.RunAsync(app.Urls, options.Listen.ApiKey, runtime, cancellationToken);
        foreach (var url in app.Urls)
            await Console.Error.WriteLineAsync($"architect: listening on {url}, data in {place.FullPath}");
        await ((IHost)app).WaitForShutdownAsync(cancellationToken);
    }

    public static WebApplication Build(ServeOptions options, LocalRuntime runtime)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls([.. options.Listen.Urls]);
        builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddErrorResponses();
        builder.Services.AddArchitectOpenApi();
        builder.Services.AddSingleton(runtime.Services.GetRequiredService<DesignsApi>());
        builder.Services.AddSingleton(runtime.Services.GetRequiredService<ArtifactsApi>());
        builder.Services.AddSingleton(runtime.Services.GetRequiredService<ProgressApi>());
        builder.Services.AddSingleton(runtime.Services.GetRequiredService<DeadLettersApi>());
        builder.Services.AddSingleton(runtime.Services.GetRequiredService<ToolsApi>());
        builder.Services.AddSingleton(runtime.Client);
        builder.Services.AddLocalListeners(options, runtime.Services);
        builder.Services.AddSingleton(new InstancePurger(runtime.Client, runtime.Artifacts));

        var app = builder.Build();
        app.Use(SecurityHeaders.AddAsync);
        app.UseErrorResponses();
        app.UseLocalAccess(options, runtime.Services);
        app.MapArchitectApi();
        app.MapProgress();
        app.MapLocalApi();
        app.MapGroup("").Needs(read: Role.Reader, write: Role.Operator).MapManagementApi(runtime.Registry);
        app.MapHealth(() => runtime.IsReady);
        app.MapOpenApi("/openapi/{documentName}.json").Needs(read: Role.Reader, write: Role.Operator);
        app.MapSchemas();
        return app;
    }
}
