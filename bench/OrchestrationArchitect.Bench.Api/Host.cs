using System.Diagnostics;

namespace OrchestrationArchitect.Bench.Api;

/// <summary>The local host in a process of its own, on a free port, with data that go when it goes.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _data;

    private Host(Process process, DirectoryInfo data, Uri address)
    {
        _process = process;
        _data = data;
        Address = address;
    }

    public Uri Address { get; }

    /// <exception cref="InvalidOperationException">It ended before it listened.</exception>
    public static async Task<Host> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("architect-bench-");
        var start = new ProcessStartInfo(Path.Combine(Repository(), "architect"))
        {
            ArgumentList = { "serve", "--urls", "http://127.0.0.1:0", "--data", data.FullName },
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        const string Marker = "listening on ";
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Marker, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardError.ReadToEndAsync();
                return new Host(process, data, new Uri(line[(at + Marker.Length)..].Split(',')[0]));
            }
        }

        throw new InvalidOperationException("The host ended before it listened.");
    }

    /// <summary>A client that keeps as many connections as it has requests open.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10) })
    {
        BaseAddress = Address,
        Timeout = TimeSpan.FromMinutes(5),
    };

    /// <summary>Seconds of processor time it has used.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OrchestrationArchitect.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("This does not run inside the repository.");
    }
}
