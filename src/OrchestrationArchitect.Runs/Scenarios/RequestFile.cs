using System.Text;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>A file that asks for a design: a scenario in YAML, or a request body in JSON.</summary>
public static class RequestFile
{
    /// <summary>The body that <c>POST /api/designs</c> would take, or what is wrong with the file.</summary>
    /// <param name="content">Its bytes; of a file that is too large any part above the limit will do.</param>
    /// <param name="isJson">Whether it is JSON rather than YAML.</param>
    /// <param name="limits">Bounds on what is read.</param>
    public static ParseResult<string> ToBody(ReadOnlySpan<byte> content, bool isJson, InputLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            var text = TextOf(content, limits);
            var body = isJson ? text : InputJson.Write(new YamlInput(limits).Read(text));
            return new ScenarioParser(limits).ParseRequest(body) is ParseResult<DesignRequest>.Refused refused
                ? new ParseResult<string>.Refused(refused.Diagnostic)
                : new ParseResult<string>.Parsed(body);
        }
        catch (InputException fault)
        {
            return new ParseResult<string>.Refused(fault.Diagnostic);
        }
    }

    private static string TextOf(ReadOnlySpan<byte> content, InputLimits limits)
    {
        if (content.Length > limits.DocumentBytes)
            throw InputException.At(RequestCodes.TooLong, $"The document has more than {limits.DocumentBytes:N0} bytes.", "");
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)
                .GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content);
        }
        catch (DecoderFallbackException)
        {
            throw InputException.At(RequestCodes.Malformed, "The document is not UTF-8 text.", "");
        }
    }
}
