using System.Net;
using OrchestrationArchitect.Cli.Output;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>Where the local host listens, and the operator key of the environment.</summary>
/// <param name="Urls">The addresses.</param>
/// <param name="ApiKey">That key; <see langword="null"/> if none is set.</param>
internal sealed record ListenAddresses(IReadOnlyList<string> Urls, string? ApiKey)
{
    private const int ShortestKey = 16;

    /// <param name="urls">The addresses, separated by semicolons.</param>
    /// <param name="apiKey">The operator key of the environment, if any.</param>
    /// <param name="hasStoredKeys">Whether the data directory holds a good key.</param>
    /// <exception cref="BadInputException">An address is no http address, or is not loopback and there is no key.</exception>
    public static ListenAddresses Parse(string urls, string? apiKey, bool hasStoredKeys)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0)
            throw new BadInputException("--urls names no address.");
        foreach (var address in addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
                throw new BadInputException($"--urls: '{address}' is no http address.");
            if (string.IsNullOrEmpty(apiKey) && !hasStoredKeys && !IsLoopback(url))
                throw new BadInputException($"--urls: '{address}' is reachable from elsewhere: make a key with 'architect keys create', or set ARCHITECT_API_KEY to one of at least {ShortestKey} characters.");
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
