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
        command.Options.Add(json);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var scenario = await source.ReadAsync(arguments, new InputLimits(), cancellationToken);
            await Console.Out.WriteAsync(DesignJson.Write(ScenarioReader.Read(scenario)));
            return ExitCode.Done;
        });
        return command;
    }
}
