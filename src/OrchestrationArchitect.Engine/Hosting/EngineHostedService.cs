using Microsoft.Extensions.Hosting;

namespace OrchestrationArchitect.Engine.Hosting;

/// <summary>Starts and stops the engine with its host.</summary>
internal sealed class EngineHostedService(DurableEngine engine) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => engine.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
