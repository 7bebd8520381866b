using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OrchestrationArchitect.Runs.Tests.Callbacks;

/// <summary>A server on loopback that answers byte for byte as told, and keeps what it was sent.</summary>
internal sealed class ScriptedReceiver : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string? _answer;

    /// <param name="answer">What it writes, then closes; <see langword="null"/> never answers.</param>
    public ScriptedReceiver(string? answer)
    {
        _answer = answer;
        _listener.Start();
        _ = ServeAsync();
    }

    public List<string> Requests { get; } = [];

    public TaskCompletionSource FirstRequest { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/hook");

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        List<TcpClient> open = [];
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                open.Add(client);
                Requests.Add(await ReadRequestAsync(client.GetStream()));
                FirstRequest.TrySetResult();
                if (_answer is null)
                    continue;
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(_answer));
                client.Close();
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or IOException)
        {
            open.ForEach(client => client.Dispose());
        }
    }

    private static async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8_192];
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
                break;
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var length = text.Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return Encoding.UTF8.GetByteCount(text[(end + 4)..]) >= int.Parse(length["Content-Length:".Length..]);
    }
}
