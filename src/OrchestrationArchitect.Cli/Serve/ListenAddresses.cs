using System.Net;
using OrchestrationArchitect.Cli.Output;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>Where the local host listens, and the key it asks for.</summary>
/// <param name="Urls">The addresses.</param>
/// <param name="ApiKey">The key callers must send; <see langword="null"/> asks for none, on loopback only.</param>
internal sealed record ListenAddresses(IReadOnlyList<string> Urls, string? ApiKey)
{
    private const int ShortestKey = 16;

    /// <exception cref="BadInputException">An address is no http address, or is not loopback and there is no key.</exception>
    public static ListenAddresses Parse(string urls, string? apiKey)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0)
            throw new BadInputException("--urls names no address.");
        foreach (var address in addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
                throw new BadInputException($"--urls: '{address}' is no http address.");
            if (string.IsNullOrEmpty(apiKey) && !IsLoopback(url))
                throw new BadInputException($"--urls: '{address}' is reachable from elsewhere: set ARCHITECT_API_KEY to a key of at least {ShortestKey} characters.");
        }

        if (!string.IsNullOrEmpty(apiKey) && apiKey.Length < ShortestKey)
            throw new BadInputException($"ARCHITECT_API_KEY must have at least {ShortestKey} characters.");
        return new ListenAddresses(addresses, string.IsNullOrEmpty(apiKey) ? null : apiKey);
    }

    /// <summary>A name other than localhost may resolve to anything, so only literal addresses count.</summary>
    private static bool IsLoopback(Uri url) =>
        string.Equals(url.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
