using System.Globalization;
using System.Net.Sockets;

namespace OrchestrationArchitect.Functions.HostTests.Hosting;

/// <summary>The Functions host that the tests run on, and what they need beside it.</summary>
internal static class HostCommand
{
    /// <summary>
    /// The command line of a Functions host, with <c>{port}</c> where its port goes, such as <c>func start --port {port}</c>.
    /// </summary>
    public const string Variable = "ARCHITECT_FUNCTIONS_HOST";

    private static readonly int[] AzuritePorts = [10000, 10001, 10002];

    /// <summary>Skips the test, and says why, where there is no host or no Azurite.</summary>
    public static void SkipIfMissing()
    {
        Assert.SkipWhen(
            string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Variable)),
            $"Needs a Functions host: {Variable} is not set.");
        Assert.SkipUnless(
            AzuritePorts.All(IsOpen),
            "Needs Azurite on its usual ports: npx azurite --skipApiVersionCheck --location $(mktemp -d)");
    }

    /// <summary>Program and arguments for a port.</summary>
    public static string[] For(int port) => Environment.GetEnvironmentVariable(Variable)!
        .Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOpen(int port)
    {
        try
        {
            using var probe = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
