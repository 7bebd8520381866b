using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Engine;
using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs;
using OrchestrationArchitect.Runs.Artifacts;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>The design run on the embedded engine with its stores: what <c>design</c> and <c>serve</c> share.</summary>
internal sealed class LocalRuntime : IAsyncDisposable
{
    /// <summary>The engine's file in a data directory.</summary>
    public const string RunsFile = "runs.db";

    private readonly ServiceProvider _services;
    private readonly DurableEngine _engine;

    private LocalRuntime(ServiceProvider services, DurableEngine engine, DurableRegistry registry)
    {
        _services = services;
        _engine = engine;
        Registry = registry;
    }

    /// <summary>What can be started.</summary>
    public DurableRegistry Registry { get; }

    public IServiceProvider Services => _services;

    public IOrchestrationClient Client => _engine.Client;

    public RunStarter Starter => _services.GetRequiredService<RunStarter>();

    public IArtifactStore Artifacts => _services.GetRequiredService<IArtifactStore>();

    /// <summary>Whether runs can be stored now.</summary>
    public bool IsReady => _engine.Trouble is null;

    /// <summary>Opens the stores and takes up what an earlier process left unfinished.</summary>
    /// <param name="place">Where they are.</param>
    /// <param name="loggers">Where the engine logs to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="configure">Adds what a host wants otherwise than by default, and more.</param>
    /// <exception cref="Engine.Storage.EngineStoreException">The directory is in use by another process, or damaged.</exception>
    public static async Task<LocalRuntime> StartAsync(
        DataDirectory place,
        ILoggerFactory? loggers,
        CancellationToken cancellationToken,
        Action<IServiceCollection>? configure = null)
    {
        var registry = RunsRegistration.CreateRegistry();
        var services = new ServiceCollection();
        configure?.Invoke(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddDesignRuns();
        if (LocalModel.Create() is { } model)
            services.AddSingleton<IModelProvider>(model);
        if (loggers is not null)
            services.AddSingleton(loggers);
        services.AddSingleton(_ => new ServiceDatabase(Path.Combine(place.FullPath, ServiceData.FileName)));
        services.AddSingleton<IArtifactStore, SqliteArtifactStore>();
        services.AddSingleton<IDeadLetterStore, SqliteDeadLetterStore>();
        services.AddSingleton<IIdempotencyStore, SqliteIdempotencyStore>();
        services.AddSingleton<IRunIds, RandomRunIds>();
        services.AddDurableEngine(
            new EngineOptions
            {
                DatabasePath = Path.Combine(place.FullPath, RunsFile),
                Durability = place.Resumable ? Durability.Full : Durability.Normal,
                ActivityThreads = Environment.ProcessorCount,
            },
            registry,
            DeadLetterAsync);
        var provider = services.BuildServiceProvider();
        try
        {
            var engine = provider.GetRequiredService<DurableEngine>();
            await engine.StartAsync(cancellationToken);
            return new LocalRuntime(provider, engine, registry);
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
    }

    private static async Task DeadLetterAsync(
        IServiceProvider services, InstanceState parked, CancellationToken cancellationToken)
    {
        if (PoisonedRun.ToDeadLetter(parked, services.GetRequiredService<TimeProvider>().GetUtcNow()) is { } letter)
            await services.GetRequiredService<IDeadLetterStore>().PutAsync(letter, cancellationToken);
    }

    /// <summary>Looks for a run and a key's table as every start does, so that the first start need not prepare it.</summary>
    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        await Client.GetAsync("-", InstanceDetail.Status, cancellationToken);
        await Services.GetRequiredService<ServiceDatabase>().WriteAsync(
            connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = "SELECT fingerprint, run_id FROM idempotency_keys WHERE key = @key";
                command.Parameters.AddWithValue("@key", "");
                using var row = command.ExecuteReader();
                return row.Read();
            },
            cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.StopAsync();
        await _services.DisposeAsync();
    }
}
