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
        var lexicon = new LexiconSource();
        command.Options.Add(json);
        command.Options.Add(explain);
        lexicon.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var limits = new InputLimits();
            var scenario = await source.ReadAsync(arguments, limits, cancellationToken);
            var words = (await lexicon.ReadAsync(arguments, limits, cancellationToken))?.Lexicon;
            await Console.Out.WriteAsync(arguments.GetValue(explain)
                ? ScenarioReader.Explain(scenario, words).Render()
                : DesignJson.Write(ScenarioReader.Read(scenario, words)));
            return ExitCode.Done;
        });
        return command;
    }
}
