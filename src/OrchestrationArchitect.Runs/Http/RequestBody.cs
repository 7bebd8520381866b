using System.Text;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>A body as text, or why it cannot be had.</summary>
/// <param name="Text">The text; <see langword="null"/> if it is refused.</param>
/// <param name="Refusal">The answer to a refused one.</param>
internal sealed record RequestBody(string? Text, IResult? Refusal)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a body, never more of it than allowed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="kind">What it may hold.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, BodyKind kind, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!kind.Takes(request))
            return new RequestBody(null, Problems.BadMediaType(kind.Describe(request), kind.Wanted));
        if (request.ContentLength > limit)
            return new RequestBody(null, Problems.TooLarge(limit));
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > limit)
                return new RequestBody(null, Problems.TooLarge(limit));
            buffer.Write(chunk, 0, read);
        }

        return Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static RequestBody Decode(ReadOnlySpan<byte> bytes)
    {
        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return new RequestBody(Strict.GetString(body), null);
        }
        catch (DecoderFallbackException exception)
        {
            return new RequestBody(null, Problems.BadRequest(new Diagnostic(
                RequestCodes.Malformed, Severity.Error, $"The body is not UTF-8: byte {exception.Index + 1} is wrong.")));
        }
    }
}
