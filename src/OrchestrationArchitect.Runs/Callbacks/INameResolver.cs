using System.Net;

namespace OrchestrationArchitect.Runs.Callbacks;

/// <summary>Finds the addresses of a host name; tests bring their own.</summary>
public interface INameResolver
{
    /// <summary>All addresses of a name, or the address itself where an address is given.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The name has none, or cannot be looked up now.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}

/// <summary>Asks the system.</summary>
public sealed class SystemNameResolver : INameResolver
{
    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        Dns.GetHostAddressesAsync(host, cancellationToken);
}
