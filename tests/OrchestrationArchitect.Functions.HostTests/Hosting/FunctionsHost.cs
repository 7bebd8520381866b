using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OrchestrationArchitect.Functions.HostTests.Hosting;

/// <summary>A Functions host process over an app's folder. It listens on the loopback interface alone.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    /// <summary>Azurite.</summary>
    public const string Storage = "UseDevelopmentStorage=true";

    private readonly ConcurrentQueue<string> _log = new();
    private readonly Process _process;

    private FunctionsHost(string folder, string taskHub, int port)
    {
        var command = HostCommand.For(port);
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Settings(folder, taskHub, port))
            start.Environment[name] = value;
        start.Environment.Remove("CONTAINER_NAME");
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        Http = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
        Http.DefaultRequestHeaders.Add("x-functions-key", HostKeys.Value);
    }

    /// <summary>Calls the host with a function key.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts a host; it is ready when an address answers.</summary>
    public static async Task<FunctionsHost> StartAsync(string folder, string taskHub, string readyPath, Func<Task>? begun = null)
    {
        await HostKeys.StoreAsync(HostId(taskHub));
        var host = new FunctionsHost(folder, taskHub, FreePort());
        try
        {
            host._process.Start();
            host._process.BeginOutputReadLine();
            host._process.BeginErrorReadLine();
            if (begun is not null)
                await begun();
            await host.ReadyAsync(readyPath);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the host and its worker at once, as a lost machine would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    /// <summary>Settings named AzureFunctionsJobHost__… replace values of host.json.</summary>
    private static Dictionary<string, string> Settings(string folder, string taskHub, int port) => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
        ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
        ["AzureFunctionsWebHost__hostid"] = HostId(taskHub),
        ["AzureFunctionsJobHost__extensions__durableTask__hubName"] = taskHub,
        ["AzureFunctionsJobHost__logging__console__isEnabled"] = "true",
        ["AzureWebJobsScriptRoot"] = folder,
        ["AzureWebJobsStorage"] = Storage,
        ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
        ["WEBSITE_HOSTNAME"] = $"localhost:{port}",
        ["languageWorkers:dotnet-isolated:workerDirectory"] = folder,
    };

    private static string HostId(string taskHub) => taskHub.ToLowerInvariant();

    private async Task ReadyAsync(string path)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The host ended with {_process.ExitCode}.\n{Log()}");
            if (patience.IsCancellationRequested)
                throw new TimeoutException($"The host did not become ready.\n{Log()}");
            try
            {
                using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), patience.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (Exception early) when (early is HttpRequestException or OperationCanceledException)
            {
                // Not listening yet, or too late: the next round tells.
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private string Log() => string.Join('\n', _log.Where(line => !line.TrimStart().StartsWith("at ", StringComparison.Ordinal)).TakeLast(60));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
