using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>Reads a body as JSON of any kind, whatever its declared type.</summary>
internal static class JsonBody
{
    /// <summary>The largest input or event payload, in bytes; that of the Durable Task Scheduler (1 MiB).</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>The value; <see langword="null"/> if the body is empty.</summary>
    /// <exception cref="JsonException">It is not JSON, or nested deeper than 64 levels.</exception>
    /// <exception cref="BadHttpRequestException">It is too large (413).</exception>
    public static async Task<JsonElement?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, stop)) > 0)
        {
            if (buffer.Length + read > MostBytes)
                throw new BadHttpRequestException($"A body may have at most {MostBytes} bytes.", StatusCodes.Status413PayloadTooLarge);
            buffer.Write(chunk, 0, read);
        }

        return buffer.Length == 0 ? null : JsonSerializer.Deserialize<JsonElement>(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
