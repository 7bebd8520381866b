using Microsoft.Extensions.DependencyInjection;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine;
using OrchestrationArchitect.Models.Tests.Fakes;
using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs;
using OrchestrationArchitect.Runs.Artifacts;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Planning;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Models.Tests.Runs;

/// <summary>Whole design runs on the embedded engine, with a fake model server behind them and pauses of a millisecond.</summary>
internal sealed class RunHost : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("runs-test-").FullName;
    private readonly ServiceProvider _services;
    private readonly DurableEngine _engine;

    private RunHost(FakeModelServer server, ModelOptions? model, RunOptions options, TimeProvider modelClock)
    {
        Server = server;
        var services = new ServiceCollection();
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        if (model is not null)
            services.AddSingleton<IModelProvider>(new OpenAIModelProvider(model, modelClock));
        services.AddDesignRuns();
        services.AddSingleton<IArtifactStore>(Artifacts);
        services.AddSingleton<IDeadLetterStore>(Letters);
        services.AddSingleton<IIdempotencyStore, MemoryKeys>();
        services.AddSingleton<IRunIds, CountingIds>();
        services.AddDurableEngine(
            new EngineOptions { DatabasePath = Path.Combine(_directory, "runs.db"), Durability = Durability.Normal },
            RunsRegistration.CreateRegistry());
        _services = services.BuildServiceProvider();
        _engine = _services.GetRequiredService<DurableEngine>();
    }

    public static RunOptions Quick { get; } = new()
    {
        Temperatures = [null],
        FirstPause = TimeSpan.FromMilliseconds(1),
        LongestPause = TimeSpan.FromMilliseconds(2),
        ModelAttempts = 3,
        Refinements = 0,
    };

    public FakeModelServer Server { get; }

    public MemoryArtifacts Artifacts { get; } = new();

    public MemoryDeadLetters Letters { get; } = new();

    public IOrchestrationClient Client => _engine.Client;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <param name="model">Changes the model's options; <see langword="null"/> sets up no model.</param>
    /// <param name="options">What runs may do; <see cref="Quick"/> if not given.</param>
    /// <param name="fakeClock">Whether the model's patience ends as soon as the server falls silent.</param>
    public static async Task<RunHost> StartAsync(Action<ModelOptions>? model, RunOptions? options = null, bool fakeClock = false)
    {
        var server = await FakeModelServer.StartAsync();
        server.Script = (request, _) => ModelAnswers.Good(request);
        ModelOptions? set = null;
        if (model is not null)
            model(set = Providers.Options(server));
        var host = new RunHost(server, set, options ?? Quick, fakeClock ? Providers.ClockOf(server) : TimeProvider.System);
        await host._engine.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>Starts a run and waits for its end.</summary>
    public async Task<InstanceState> RunAsync(DesignRequest request)
    {
        var started = await StartRunAsync(request);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(TimeSpan.FromMinutes(2));
        return (await Client.WaitForEndAsync(started, bound.Token))!;
    }

    public async Task<string> StartRunAsync(DesignRequest request) =>
        (await Get<RunStarter>().StartAsync(request, key: null, redriveOf: null, TestContext.Current.CancellationToken)).RunId;

    /// <summary>The result of a run that ended well.</summary>
    public static DesignRunResult ResultOf(InstanceState state)
    {
        state.Status.ShouldBe(InstanceStatus.Completed, state.Failure?.Message);
        return System.Text.Json.JsonSerializer.Deserialize<DesignRunResult>(state.Output!, Design.Model.Json.DesignJson.Compact)!;
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.StopAsync();
        await _services.DisposeAsync();
        await Server.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
