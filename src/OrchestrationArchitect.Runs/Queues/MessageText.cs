using System.Text;

namespace OrchestrationArchitect.Runs.Queues;

/// <summary>
/// The text of a message, however it was sent. Many Azure clients send Base64, others plain text; the host is set to
/// hand over either untouched, because what it cannot decode itself it drops before any of our code sees it.
/// </summary>
internal static class MessageText
{
    /// <summary>The plain text: decoded if it is Base64 of UTF-8, otherwise as it is.</summary>
    public static string Plain(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = message.Trim();
        if (text.Length == 0 || text.Length % 4 != 0 || text[0] is '{' or '[' or '"')
            return message;
        var bytes = new byte[text.Length / 4 * 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Decode(bytes.AsSpan(0, length)) ?? message : message;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
