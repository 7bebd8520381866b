using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>The local host: the same API handlers as the Azure app, over the embedded engine.</summary>
internal static class LocalHost
{
    public static async Task RunAsync(ListenAddresses listen, DataDirectory place, CancellationToken cancellationToken)
    {
        await using var runtime = await LocalRuntime.StartAsync(place, loggers: null, cancellationToken);
        await using var app = Build(listen, runtime);
        await app.StartAsync(cancellationToken);
        await WarmUp.RunAsync(app.Urls, listen.ApiKey, runtime, cancellationToken);
        foreach (var url in app.Urls)
            await Console.Error.WriteLineAsync($"architect: listening on {url}, data in {place.FullPath}");
        await ((IHost)app).WaitForShutdownAsync(cancellationToken);
    }

    public static WebApplication Build(ListenAddresses listen, LocalRuntime runtime)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls([.. listen.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver());
        builder.Services.AddSingleton(runtime.Services.GetRequiredService<DesignsApi>());
        builder.Services.AddSingleton(runtime.Services.GetRequiredService<DeadLettersApi>());
        builder.Services.AddSingleton(runtime.Services.GetRequiredService<ToolsApi>());
        builder.Services.AddSingleton(runtime.Client);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(SecurityHeaders.AddAsync);
        if (listen.ApiKey is { } key)
            app.Use(new ApiKeyGate(key).CheckAsync);
        else
            app.Use(HostGate.CheckAsync);
        app.MapArchitectApi();
        app.MapManagementApi();
        app.MapGet("/healthz", () => Results.Text("healthy"));
        app.MapGet("/readyz", () => runtime.IsReady ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
        return app;
    }
}
