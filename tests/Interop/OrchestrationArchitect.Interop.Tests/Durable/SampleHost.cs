using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrchestrationArchitect.Cli.Serve.Management;
using OrchestrationArchitect.Cli.Tests;
using OrchestrationArchitect.Engine;

namespace OrchestrationArchitect.Interop.Tests.Durable;

/// <summary>The local host's management API over an engine with orchestrations made for tests.</summary>
internal sealed class SampleHost : IAsyncDisposable
{
    private readonly Scratch _scratch = new();
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private DurableEngine _engine = null!;
    private WebApplication _app = null!;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<SampleHost> StartAsync()
    {
        var host = new SampleHost();
        var registry = SampleOrchestrations.Registry();
        host._engine = new DurableEngine(
            new EngineOptions { DatabasePath = host._scratch.File("engine.db"), Durability = Durability.Normal },
            new EngineHost(registry, host._services, TimeProvider.System, NullLoggerFactory.Instance));
        await host._engine.StartAsync();

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(host._engine.Client);
        builder.Services.AddSingleton(new InstancePurger(host._engine.Client, artifacts: null));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolver = JsonSerializerOptions.Default.TypeInfoResolver);
        host._app = builder.Build();
        host._app.MapManagementApi(registry);
        await host._app.StartAsync();
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _engine.DisposeAsync();
        await _services.DisposeAsync();
        _scratch.Dispose();
    }
}
