using System.CommandLine;
using OrchestrationArchitect.Cli.Input;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect read</c>: the facts alone.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var command = new Command("read", "Reads a scenario and prints the facts it holds.");
        var source = new ScenarioSource();
        source.AddTo(command);
        var json = new Option<bool>("--json") { Description = "Print the facts as JSON (the default)." };
        var explain = new Option<bool>("--explain") { Description = "Print what every stage of the reader made of the text instead." };
        var lexicon = new Option<string?>("--lexicon") { Description = "A file of further words; its format is in docs/reading.md." };
        command.Options.Add(json);
        command.Options.Add(explain);
        command.Options.Add(lexicon);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var limits = new InputLimits();
            var scenario = await source.ReadAsync(arguments, limits, cancellationToken);
            var words = await LoadAsync(arguments.GetValue(lexicon), limits, cancellationToken);
            await Console.Out.WriteAsync(arguments.GetValue(explain)
                ? ScenarioReader.Explain(scenario, words).Render()
                : DesignJson.Write(ScenarioReader.Read(scenario, words)));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<Lexicon?> LoadAsync(string? path, InputLimits limits, CancellationToken cancellationToken)
    {
        if (path is null)
            return null;
        try
        {
            return Lexicon.Load(await InputFile.ReadAsync(path, limits, cancellationToken));
        }
        catch (FormatException fault)
        {
            throw new BadInputException($"{InputFile.NameOf(path)}: {fault.Message}");
        }
    }
}
