using System.CommandLine;
using System.Text.Json;
using OrchestrationArchitect.Cli.Input;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Verification;
using OrchestrationArchitect.Runs.Documents;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect verify</c>: rules and model check.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Checks a design, ASL definition or scenario by rules and by exploring every failure path.");
        var file = DesignFile.Argument();
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var sarif = new Option<bool>("--sarif") { Description = "Print the findings as SARIF 2.1.0." };
        command.Arguments.Add(file);
        command.Options.Add(json);
        command.Options.Add(sarif);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var path = arguments.GetValue(file)!;
            var loaded = await DesignFile.LoadForVerificationAsync(path, cancellationToken);
            var result = Verification.Of(loaded);
            if (arguments.GetValue(sarif))
                await Console.Out.WriteAsync(Sarif.Write(InputFile.NameOf(path), result.Diagnostics, result.ModelCheck));
            else if (arguments.GetValue(json))
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(result, DesignJson.Options));
            else
                VerificationText.Print(result);
            return result.Passed ? ExitCode.Done : ExitCode.Negative;
        });
        return command;
    }
}
