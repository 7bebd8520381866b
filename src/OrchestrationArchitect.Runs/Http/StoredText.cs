using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>
/// A text that came from a run. It may hold anything a caller wrote, so a browser may neither guess its type nor run
/// it: it is sandboxed, and what could be a page or a picture with script is offered for download.
/// </summary>
internal sealed class StoredText(string content, string mediaType, string name) : IResult
{
    /// <summary>Types that browsers show as text and nothing else.</summary>
    private static readonly string[] Harmless = ["text/plain", "text/markdown", "application/json", "text/yaml", "application/yaml"];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var bytes = Encoding.UTF8.GetBytes(content);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        var response = httpContext.Response;
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = $"{mediaType}; charset=utf-8";
        if (!Harmless.Contains(mediaType, StringComparer.OrdinalIgnoreCase))
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(name[(name.LastIndexOf('/') + 1)..]);
            response.Headers.ContentDisposition = disposition.ToString();
        }

        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
