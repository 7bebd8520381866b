using System.Text;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Cli.Input;

/// <summary>A file given on the command line; <c>-</c> is stdin.</summary>
internal static class InputFile
{
    /// <summary>The file's text.</summary>
    /// <exception cref="BadInputException">It cannot be read, is too large, or is not UTF-8 text.</exception>
    public static async Task<string> ReadAsync(string path, InputLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            using var buffer = new MemoryStream();
            var chunk = new byte[64 * 1024];
            int read;
            while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
            {
                buffer.Write(chunk, 0, read);
                if (buffer.Length > limits.DocumentBytes)
                    throw new BadInputException($"{NameOf(path)}: {RequestCodes.TooLong}: The document has more than {limits.DocumentBytes:N0} bytes.");
            }

            var bytes = buffer.ToArray().AsSpan();
            return new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new BadInputException($"{NameOf(path)}: {RequestCodes.Malformed}: The document is not UTF-8 text.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: {exception.Message}");
        }
    }

    /// <summary>What messages call it.</summary>
    public static string NameOf(string path) => path == "-" ? "stdin" : path;
}
