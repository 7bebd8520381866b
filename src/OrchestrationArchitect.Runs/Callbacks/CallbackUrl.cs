using System.Net;

namespace OrchestrationArchitect.Runs.Callbacks;

/// <summary>
/// What can be said of a callback address without asking the network. What its name resolves to is checked at the
/// moment of connecting, by <see cref="CheckedConnection"/>: anything earlier could have changed by then.
/// </summary>
public static class CallbackUrl
{
    private const int Longest = 2_048;
    private static readonly string[] PrivateZones = [".local", ".internal", ".home.arpa", ".lan", ".corp", ".intranet", ".private"];

    /// <summary>What is wrong with an address; <see langword="null"/> if nothing is.</summary>
    public static string? ProblemOf(Uri url, CallbackPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (policy == CallbackPolicy.Off)
            return "this host sends no callbacks: it has no secret to sign them with";
        if (!url.IsAbsoluteUri || url.OriginalString.Length > Longest)
            return $"it must be an absolute address of at most {Longest:N0} characters";
        if (url.UserInfo.Length > 0)
            return "it must not hold a user name or password";
        if (!url.Host.All(char.IsAscii))
            return "its host name must be in ASCII: write an international name in its xn-- form";
        var local = policy == CallbackPolicy.PublicAndLoopback && IsLoopbackHost(HostOf(url));
        if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && local))
            return "it must be an https address";
        return local ? null : HostProblemOf(HostOf(url));
    }

    /// <summary>Whether a connection to an address may be made on behalf of a callback.</summary>
    public static bool MayConnect(Uri url, IPAddress address, CallbackPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(address);
        if (policy == CallbackPolicy.PublicAndLoopback && IPAddress.IsLoopback(address))
            return true;
        return policy != CallbackPolicy.Off && url.Scheme == Uri.UriSchemeHttps && PublicAddress.Is(address);
    }

    private static string? HostProblemOf(string host)
    {
        // Covers 127.1, 0x7f000001, 0177.0.0.1 and 2130706433: whatever the system would take for an address.
        if (IPAddress.TryParse(host, out var address))
            return PublicAddress.Is(address) ? null : $"'{host}' is not a public address";
        if (IsLoopbackHost(host))
            return $"'{host}' is this machine";
        var last = host[(host.LastIndexOf('.') + 1)..];
        if (last.Length == host.Length)
            return $"'{host}' is not a full host name";
        if (char.IsAsciiDigit(last[0]))
            return $"'{host}' is neither a name nor an address";
        return PrivateZones.Any(zone => host.EndsWith(zone, StringComparison.Ordinal)) ? $"'{host}' is not a public name" : null;
    }

    private static bool IsLoopbackHost(string host) =>
        host is "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string HostOf(Uri url) => url.IdnHost.Trim('[', ']').TrimEnd('.').ToLowerInvariant();
}
