using System.Net.Sockets;

namespace OrchestrationArchitect.Runs.Callbacks;

/// <summary>
/// Connects to addresses it has checked, and to no others: a name is resolved once, every address it has must be
/// allowed, and the connection goes to one of these very addresses. So a name that resolves differently a moment later
/// (DNS rebinding) gains nothing.
/// </summary>
internal sealed class CheckedConnection(INameResolver resolver, CallbackPolicy policy)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await resolver.ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        var url = context.InitialRequestMessage.RequestUri!;
        if (addresses.FirstOrDefault(address => !CallbackUrl.MayConnect(url, address, policy)) is { } forbidden)
            throw new AddressRefusedException($"'{context.DnsEndPoint.Host}' leads to {forbidden}, which callbacks may not reach.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A callback's name leads to an address that is not allowed.</summary>
internal sealed class AddressRefusedException(string message) : Exception(message);
