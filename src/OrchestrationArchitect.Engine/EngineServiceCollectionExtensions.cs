using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Engine.Hosting;

namespace OrchestrationArchitect.Engine;

/// <summary>Registers the embedded engine.</summary>
public static class EngineServiceCollectionExtensions
{
    /// <summary>
    /// Adds the engine, started and stopped with the host, and its <see cref="IOrchestrationClient"/>. Uses the
    /// registered <see cref="TimeProvider"/> and logging if there are such.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">How the engine runs.</param>
    /// <param name="registry">What it can run.</param>
    /// <param name="onPoison">Told of a run before it is parked; see <see cref="EngineHost"/>.</param>
    public static IServiceCollection AddDurableEngine(
        this IServiceCollection services,
        EngineOptions options,
        DurableRegistry registry,
        Func<IServiceProvider, InstanceState, CancellationToken, Task>? onPoison = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(registry);
        options.Validate();
        services.AddSingleton(provider => new DurableEngine(options, new EngineHost(
            registry,
            provider,
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance,
            onPoison is null ? null : (run, cancellationToken) => onPoison(provider, run, cancellationToken))));
        services.AddSingleton<IOrchestrationClient>(provider => provider.GetRequiredService<DurableEngine>().Client);
        services.AddHostedService<EngineHostedService>();
        return services;
    }
}
