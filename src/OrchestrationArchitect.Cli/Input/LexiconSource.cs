using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Cli.Input;

/// <summary>A user's further words for the reader: <c>--lexicon FILE</c>.</summary>
internal sealed class LexiconSource
{
    private readonly Option<string?> _file = new("--lexicon") { Description = "A file of further words for the reader; its format is in docs/reading.md." };

    public void AddTo(Command command) => command.Options.Add(_file);

    /// <summary>The words with the user's; <see langword="null"/> if no file is given.</summary>
    /// <exception cref="BadInputException">The file cannot be read, or a line of it is no entry.</exception>
    public async Task<LoadedLexicon?> ReadAsync(ParseResult arguments, InputLimits limits, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_file) is not { } path)
            return null;
        var text = await InputFile.ReadAsync(path, limits, cancellationToken);
        try
        {
            return new LoadedLexicon(Lexicon.Load(text), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        }
        catch (FormatException fault)
        {
            throw new BadInputException($"{InputFile.NameOf(path)}: {fault.Message}");
        }
    }
}

/// <summary>A lexicon from a file.</summary>
/// <param name="Lexicon">The words.</param>
/// <param name="Fingerprint">The SHA-256 of the file, in hexadecimal: runs of one request with other words are other runs.</param>
internal sealed record LoadedLexicon(Lexicon Lexicon, string Fingerprint);
