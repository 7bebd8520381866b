using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.ContractTests;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Engine.Benchmarking;

namespace OrchestrationArchitect.Engine.Tests;

/// <summary>An engine on a file of its own, which can be stopped and started again.</summary>
internal sealed class EngineFixture : IDurableHost
{
    private readonly bool _ownsDirectory;

    private EngineFixture(string directory, bool ownsDirectory, EngineOptions options, EngineHost host)
    {
        _ownsDirectory = ownsDirectory;
        Directory = directory;
        Options = options;
        Engine = new DurableEngine(options, host);
    }

    public string Directory { get; }

    public EngineOptions Options { get; }

    public DurableEngine Engine { get; }

    public IOrchestrationClient Client => Engine.Client;

    public static async Task<EngineFixture> StartAsync(
        DurableRegistry registry,
        Func<EngineOptions, EngineOptions>? configure = null,
        string? directory = null,
        TimeProvider? clock = null,
        ILoggerFactory? loggers = null)
    {
        var path = directory ?? System.IO.Directory.CreateTempSubdirectory("engine-test-").FullName;
        var options = new EngineOptions
        {
            DatabasePath = Path.Combine(path, "engine.db"),
            Durability = Durability.Normal,
            ShutdownGrace = TimeSpan.FromSeconds(1),
        };
        options = configure?.Invoke(options) ?? options;
        var host = new EngineHost(registry, NoServices.Instance, clock ?? TimeProvider.System, loggers ?? NullLoggerFactory.Instance);
        var fixture = new EngineFixture(path, directory is null, options, host);
        await fixture.Engine.StartAsync(TestContext.Current.CancellationToken);
        return fixture;
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        if (_ownsDirectory)
            System.IO.Directory.Delete(Directory, recursive: true);
    }
}
