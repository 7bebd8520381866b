using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace OrchestrationArchitect.Runs.Callbacks;

/// <summary>
/// Tells addresses of the public internet from all others. IPv4: everything but the special-purpose ranges. IPv6: only
/// global unicast, 2000::/3, less the special-purpose ranges within; so mapped (::ffff:0:0/96), translated
/// (64:ff9b::/96), unique-local and link-local addresses are none.
/// Source: IANA IPv4 and IPv6 Special-Purpose Address Registries, 2025-10; 168.63.129.16 is Azure's platform endpoint.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly ImmutableArray<IPNetwork> Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address belongs to the public internet.</summary>
    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !IsSpecial(address),
            AddressFamily.InterNetworkV6 when address.IsIPv4MappedToIPv6 => false,
            AddressFamily.InterNetworkV6 => GlobalUnicast.Contains(address) && !IsSpecial(address),
            _ => false,
        };
    }

    private static bool IsSpecial(IPAddress address) => Special.Any(range => range.Contains(address));
}
