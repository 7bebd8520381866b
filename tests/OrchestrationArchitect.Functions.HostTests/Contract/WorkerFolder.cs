using System.Text.Json;

namespace OrchestrationArchitect.Functions.HostTests.Contract;

/// <summary>
/// An app's folder whose worker is the test itself. The contract's orchestrations are lambdas of the tests, so the host
/// may not start a worker process of its own: it starts a script that writes down how it was called, and the test then
/// takes the worker's part with those arguments.
/// </summary>
internal sealed class WorkerFolder : IDisposable
{
    private const string Script = """
        printf '%s\n' "$@" > arguments.tmp && mv arguments.tmp arguments
        while kill -0 "$PPID" 2>/dev/null; do sleep 1; done
        """;

    private const string HostJson = """
        {
          "version": "2.0",
          "extensions": {
            "http": { "routePrefix": "" },
            "durableTask": { "storageProvider": { "partitionCount": 1, "maxQueuePollingInterval": "00:00:00.1" } }
          }
        }
        """;

    public WorkerFolder()
    {
        Path = Directory.CreateTempSubdirectory("architect-host-test-").FullName;
        File.WriteAllText(Of("host.json"), HostJson);
        File.WriteAllText(Of("launch.sh"), Script);
        File.WriteAllText(Of("worker.config.json"), JsonSerializer.Serialize(new
        {
            description = new
            {
                language = "dotnet-isolated",
                extensions = new[] { ".dll" },
                defaultExecutablePath = "sh",
                defaultWorkerPath = "launch.sh",
                workerIndexing = "true",
            },
        }));
        File.Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "extensions.json"), Of("extensions.json"));
        Directory.CreateSymbolicLink(Of(".azurefunctions"), System.IO.Path.Combine(AppContext.BaseDirectory, ".azurefunctions"));
    }

    public string Path { get; }

    /// <summary>How the host called the worker.</summary>
    public async Task<string[]> ArgumentsAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!File.Exists(Of("arguments")))
            await Task.Delay(20, patience.Token);
        return await File.ReadAllLinesAsync(Of("arguments"), patience.Token);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string Of(string name) => System.IO.Path.Combine(Path, name);
}
