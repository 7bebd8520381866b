using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>What a body may hold, told by the media types it may be sent as.</summary>
/// <param name="Wanted">The types in words.</param>
/// <param name="Types">The types; one with the suffix <c>+json</c> goes with <c>application/json</c>; none for any type.</param>
internal sealed record BodyKind(string Wanted, ImmutableArray<string> Types)
{
    /// <summary>JSON.</summary>
    public static BodyKind Json { get; } = new("application/json", ["application/json"]);

    /// <summary>A document of any kind that is told by its keys: JSON or YAML.</summary>
    public static BodyKind Document { get; } = new(
        "application/json, application/yaml or text/plain",
        ["application/json", "application/yaml", "application/x-yaml", "text/yaml", "text/plain", "application/octet-stream"]);

    /// <summary>Text of any type.</summary>
    public static BodyKind Any { get; } = new("text", []);

    /// <summary>Whether a request's body is sent so. One that says nothing is taken at its content.</summary>
    public bool Takes(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.ToString() is not ("" or "identity"))
            return false;
        if (string.IsNullOrEmpty(request.ContentType) || Types.IsEmpty)
            return true;
        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.HasValue
            && (Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
                || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            && (!type.Charset.HasValue || type.Charset.Value.Trim('"') is { } charset
                && (charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>How a request's body is sent, in words.</summary>
    public string Describe(HttpRequest request) =>
        request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding
            ? $"{request.ContentType} with Content-Encoding {encoding}"
            : request.ContentType ?? "";
}
