using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.ContractTests;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Functions.Client;
using OrchestrationArchitect.Functions.HostTests.Hosting;

namespace OrchestrationArchitect.Functions.HostTests.Contract;

/// <summary>A Functions host with an empty task hub, and this process as its worker.</summary>
internal sealed class FunctionsDurableHost : IDurableHost
{
    /// <summary>The worker reads these from the command line of its process, which is not that of this one.</summary>
    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--functions-uri"] = "Functions:Worker:HostEndpoint",
        ["--functions-request-id"] = "Functions:Worker:RequestId",
        ["--functions-worker-id"] = "Functions:Worker:WorkerId",
        ["--functions-grpc-max-message-length"] = "Functions:Worker:GrpcMaxMessageLength",
    };

    /// <summary>By how much Azure Storage may deliver a timer too early; 14 ms were seen.</summary>
    public static readonly TimeSpan TimersEarly = TimeSpan.FromMilliseconds(50);

    private readonly WorkerFolder _folder = new();
    private readonly TaskCompletionSource<DurableTaskClient> _lent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FunctionsHost? _host;
    private IHost? _worker;
    private IOrchestrationClient? _client;

    public IOrchestrationClient Client => _client!;

    public static async Task<IDurableHost> StartAsync(DurableRegistry registry)
    {
        HostCommand.SkipIfMissing();
        var host = new FunctionsDurableHost();
        try
        {
            host._host = await FunctionsHost.StartAsync(
                host._folder.Path, $"t{Guid.NewGuid():N}"[..20], "lend", () => host.WorkAsync(registry));
            host._client = new FunctionsOrchestrationClient(new CurrentDurableClient(await host._lent.Task));
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        if (_worker is not null)
        {
            using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
            await _worker.StopAsync(atOnce.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            _worker.Dispose();
        }

        _folder.Dispose();
    }

    private async Task WorkAsync(DurableRegistry registry)
    {
        Environment.SetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY", AppContext.BaseDirectory);
        var arguments = await _folder.ArgumentsAsync();
        var builder = FunctionsApplication.CreateBuilder(arguments);
        builder.Configuration.AddInMemoryCollection(Switches.Select(one =>
            KeyValuePair.Create<string, string?>(one.Value, arguments[Array.IndexOf(arguments, one.Key) + 1])));
        builder.ConfigureFunctionsWebApplication();
        builder.Services.Configure<WorkerOptions>(worker => worker.Serializer = new JsonObjectSerializer(registry.Json));
        builder.Services.AddSingleton(registry);
        builder.Services.AddSingleton(_lent);
        _worker = builder.Build();
        await _worker.StartAsync(TestContext.Current.CancellationToken);
    }
}
