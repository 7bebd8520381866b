using System.Net.Http.Json;
using System.Text.Json;

namespace OrchestrationArchitect.Cli.Tests.Serve;

/// <summary>A local host in a process of its own, on a free port.</summary>
internal sealed class ServedArchitect : IDisposable
{
    private readonly ArchitectProcess _process;

    private ServedArchitect(ArchitectProcess process, Uri address)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    }

    public HttpClient Http { get; }

    public static object Body(string workflow = "Charge the card, reserve the stock, then ship the parcel.") => new
    {
        business_workflow = workflow,
        event_sources = "An HTTP request through API Gateway.",
        constraints_and_slas = "If reserving the stock fails, the card must be refunded. A run takes at most 2 minutes.",
    };

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<ServedArchitect> StartAsync(string data, params string[] options)
    {
        var process = ArchitectProcess.Start(null, ["serve", "--urls", "http://127.0.0.1:0", "--data", data, .. options]);
        while (await process.Error.ReadLineAsync() is { } line)
        {
            const string Marker = "listening on ";
            if (line.IndexOf(Marker, StringComparison.Ordinal) is >= 0 and var at)
                return new ServedArchitect(process, new Uri(line[(at + Marker.Length)..].Split(',')[0]));
        }

        process.Dispose();
        throw new InvalidOperationException("The local host ended before it listened.");
    }

    /// <summary>The run at an address once it has ended.</summary>
    public async Task<JsonElement> EndOfAsync(string location)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            var response = await Http.GetAsync(location);
            response.EnsureSuccessStatusCode();
            if (response.StatusCode == System.Net.HttpStatusCode.OK)
                return await response.Content.ReadFromJsonAsync<JsonElement>();
            await Task.Delay(200);
        }

        throw new TimeoutException($"The run at {location} did not end.");
    }

    public void Kill() => _process.Kill();

    public void Dispose()
    {
        Http.Dispose();
        _process.Dispose();
    }
}
