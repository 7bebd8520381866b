using System.CommandLine;
using OrchestrationArchitect.Cli.Input;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Prompts;
using OrchestrationArchitect.Prompts.Evaluation;
using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Planning;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect eval</c>: a prompt's test data through its evaluators.</summary>
internal static class EvalCommand
{
    private const int Attempts = 5;

    private static readonly InputLimits PromptLimits = new() { DocumentBytes = 4 * 1024 * 1024 };

    public static Command Create()
    {
        var command = new Command("eval", "Runs the test data of prompt files through their evaluators.");
        var files = new Argument<string[]>("prompt") { Description = "Prompt files (.prompt.yaml), directories of them, or - for stdin.", Arity = ArgumentArity.OneOrMore };
        var provider = new Option<string>("--provider") { Description = "Who answers: rules, model or echo. Default: rules.", DefaultValueFactory = _ => "rules" };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON, in the shape of gh models eval." };
        var junit = new Option<string?>("--junit") { Description = "Also write the report as JUnit XML to this file." };
        var concurrency = new Option<int>("--concurrency") { Description = "Tests at once, 1 to 256. Default: 4.", DefaultValueFactory = _ => 4 };
        var filter = new Option<string?>("--filter") { Description = "Only tests whose 'prompt / test' holds this text; * stands for anything." };
        var failFast = new Option<bool>("--fail-fast") { Description = "Start no test after the first that fails." };
        command.Arguments.Add(files);
        foreach (var option in new Option[] { provider, json, junit, concurrency, filter, failFast })
            command.Options.Add(option);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var prompts = await LoadAsync(arguments.GetValue(files)!, cancellationToken);
            var options = new EvaluationOptions
            {
                Concurrency = arguments.GetValue(concurrency) is var count and >= 1 and <= 256
                    ? count
                    : throw new BadInputException("--concurrency must be from 1 to 256."),
                Filter = arguments.GetValue(filter),
                FailFast = arguments.GetValue(failFast),
            };
            var report = await EvaluationRunner.RunAsync(
                prompts, ProviderOf(arguments.GetValue(provider)!), options, EvaluationTicker.ForTerminal(), cancellationToken);
            if (arguments.GetValue(junit) is { } path)
                await WriteJUnitAsync(report, path, cancellationToken);
            if (arguments.GetValue(json))
                JsonReport.Write(report, Console.OpenStandardOutput());
            else
                TextReport.Write(report, Console.Out);
            return report.Passed ? ExitCode.Done : ExitCode.Negative;
        });
        return command;
    }

    private static async Task<List<PromptFile>> LoadAsync(string[] paths, CancellationToken cancellationToken)
    {
        List<PromptFile> prompts = [];
        foreach (var path in PromptPaths.Expand(paths))
        {
            var result = PromptLoader.Load(await InputFile.ReadAsync(path, PromptLimits, cancellationToken), InputFile.NameOf(path));
            if (result.Prompt is null)
                throw new BadInputException(result.Diagnostics[0].ToString());
            foreach (var warning in result.Diagnostics)
                await Console.Error.WriteLineAsync(warning.ToString());
            prompts.Add(result.Prompt);
        }

        return prompts;
    }

    private static IModelProvider ProviderOf(string name) => name switch
    {
        "rules" => new RulesProvider(),
        "echo" => new EchoProvider(),
        "model" => LocalModel.Create() is { } model
            ? new RetryingProvider(model, Attempts, TimeProvider.System)
            : throw new BadInputException($"--provider model: {MissingModel.Fix}"),
        _ => throw new BadInputException($"--provider '{name}' is not known; known are rules, model and echo."),
    };

    private static async Task WriteJUnitAsync(EvaluationReport report, string path, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        JUnitReport.Write(report, buffer);
        await WholeFile.WriteAsync(path, System.Text.Encoding.UTF8.GetString(buffer.ToArray()), cancellationToken);
    }
}
