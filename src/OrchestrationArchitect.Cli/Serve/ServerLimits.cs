using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>Bounds on what the server takes in before any of our code sees it.</summary>
internal static class ServerLimits
{
    private const int MostBodyBytes = 2 * 1024 * 1024;
    private const int MostConnections = 4_096;

    /// <summary>
    /// A body at most twice as large as any handler takes; heads and slow senders as Kestrel bounds them by default:
    /// 100 headers in 32 KiB, a request line of 8 KiB, 30 seconds for the head, 240 bytes a second for the body.
    /// </summary>
    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
    }
}
