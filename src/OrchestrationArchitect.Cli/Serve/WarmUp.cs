using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>
/// Takes the way of a POST once before anybody else does: the first one costs a quarter of a second of loading and
/// compiling, which callers who come in a crowd would all wait for.
/// </summary>
internal static class WarmUp
{
    /// <summary>Asks the host what changes nothing, and does by hand what such questions do not reach.</summary>
    public static async Task RunAsync(IEnumerable<string> addresses, string? apiKey, LocalRuntime runtime, CancellationToken cancellationToken)
    {
        var request = new DesignRequest
        {
            Scenario = new Scenario { BusinessWorkflow = "-", EventSources = "-", ConstraintsAndSlas = "-" },
        };
        _ = RequestFingerprint.Of(request);
        _ = JsonSerializer.Serialize(new DesignRunInput("-", request, IdempotencyKey: null, RedriveOf: null), DesignJson.Compact);
        await runtime.WarmUpAsync(cancellationToken);
        foreach (var address in addresses.Select(text => new Uri(text)).Where(url => url.Scheme == Uri.UriSchemeHttp).Take(1))
        {
            await AskAsync(address, apiKey, "GET", "/api/designs", "", cancellationToken);
            await AskAsync(address, apiKey, "POST", "/api/designs", """{"business_workflow":"-","event_sources":"-"}""", cancellationToken);
        }
    }

    /// <summary>By a bare socket: an HTTP client would have to be warmed up itself. What comes back does not matter.</summary>
    private static async Task AskAsync(
        Uri address, string? apiKey, string method, string path, string body, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", address.Port, cancellationToken);
            var head =
                $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{address.Port}\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{(apiKey is null ? "" : $"X-Api-Key: {apiKey}\r\n")}\r\n";
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(head + body), cancellationToken);
            await stream.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is SocketException or IOException)
        {
            // It listens elsewhere than on loopback; then the first caller waits.
        }
    }
}
