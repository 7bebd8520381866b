using System.CommandLine;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Documents;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Cli.Input;

/// <summary>The file argument of commands that work on a design, an ASL definition or a scenario.</summary>
internal static class DesignFile
{
    public static Argument<string> Argument() => new("file")
    {
        Description = "A design, an ASL definition, or a scenario; - for stdin.",
    };

    /// <summary>The design in the file, or made from it; what the import warns of goes to stderr.</summary>
    /// <exception cref="BadInputException">The file cannot be used.</exception>
    public static async Task<OrchestrationDesign> LoadAsync(string path, CancellationToken cancellationToken)
    {
        var loaded = await LoadForVerificationAsync(path, cancellationToken);
        if (loaded.Error is { } error)
            throw BadInputException.From(InputFile.NameOf(path), error);
        foreach (var diagnostic in loaded.Diagnostics.Where(one => one.Severity == Severity.Warning))
            await Console.Error.WriteLineAsync($"note: {diagnostic.Code}: {diagnostic.Message}");
        return loaded.Design;
    }

    /// <summary>The same with what the import has to say, errors too: they are part of a verification's answer.</summary>
    /// <exception cref="BadInputException">There is no design in the file at all.</exception>
    public static async Task<LoadResult.Loaded> LoadForVerificationAsync(string path, CancellationToken cancellationToken)
    {
        var limits = new InputLimits();
        var text = await InputFile.ReadAsync(path, limits, cancellationToken);
        var name = path == "-" ? "Workflow" : Path.GetFileName(path).Split('.')[0];
        return new DocumentLoader(limits).Load(text, name) switch
        {
            LoadResult.Loaded loaded => loaded,
            LoadResult.Refused refused => throw BadInputException.From(
                InputFile.NameOf(path), refused.Diagnostics.First(one => one.Severity == Severity.Error)),
            _ => throw new InvalidOperationException("A load is either loaded or refused."),
        };
    }
}
