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

    /// <summary>The design in the file, or made from it; what the import has to say goes to stderr.</summary>
    /// <exception cref="BadInputException">The file cannot be used.</exception>
    public static async Task<OrchestrationDesign> LoadAsync(string path, CancellationToken cancellationToken)
    {
        var limits = new InputLimits();
        var text = await InputFile.ReadAsync(path, limits, cancellationToken);
        var name = path == "-" ? "Workflow" : Path.GetFileName(path).Split('.')[0];
        switch (new DocumentLoader(limits).Load(text, name))
        {
            case LoadResult.Loaded loaded:
                foreach (var diagnostic in loaded.Diagnostics.Where(one => one.Severity != Severity.Info))
                    await Console.Error.WriteLineAsync($"note: {diagnostic.Code}: {diagnostic.Message}");
                return loaded.Design;
            case LoadResult.Refused refused:
                throw BadInputException.From(InputFile.NameOf(path), refused.Diagnostics.First(one => one.Severity == Severity.Error));
            default:
                throw new InvalidOperationException("A load is either loaded or refused.");
        }
    }
}
