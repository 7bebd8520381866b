using System.Text;
using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>Reads a body as text, never more of it than allowed.</summary>
internal static class RequestBody
{
    /// <summary>The text; <see langword="null"/> if the body is larger than allowed or not UTF-8.</summary>
    public static async Task<string?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return null;
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > limit)
                return null;
            buffer.Write(chunk, 0, read);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
