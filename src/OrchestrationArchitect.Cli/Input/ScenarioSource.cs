using System.CommandLine;
using System.Text;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;

namespace OrchestrationArchitect.Cli.Input;

/// <summary>The ways a scenario is given on the command line: a file, stdin, or three options.</summary>
internal sealed class ScenarioSource
{
    private readonly Argument<string?> _file = new("scenario")
    {
        Description = "A scenario file (YAML), or - for stdin.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _workflow = new("--workflow") { Description = "The process in plain words." };
    private readonly Option<string?> _events = new("--events") { Description = "What starts it and what it integrates with." };
    private readonly Option<string?> _constraints = new("--constraints") { Description = "Limits and service levels." };
    private readonly Option<Platform?> _platform = new("--platform") { Description = "aws, azure or any; overrides the file's." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        command.Options.Add(_workflow);
        command.Options.Add(_events);
        command.Options.Add(_constraints);
        command.Options.Add(_platform);
    }

    /// <summary>The scenario.</summary>
    /// <exception cref="BadInputException">It is given in no way, in two ways, or is not valid.</exception>
    public async Task<Scenario> ReadAsync(ParseResult arguments, InputLimits limits, CancellationToken cancellationToken)
    {
        var file = arguments.GetValue(_file);
        string?[] words = [arguments.GetValue(_workflow), arguments.GetValue(_events), arguments.GetValue(_constraints)];
        var scenario = (file, words.Any(text => text is not null)) switch
        {
            (not null, true) => throw new BadInputException("Give either a scenario file or --workflow, --events and --constraints, not both."),
            (null, false) => throw new BadInputException("Give a scenario file, - for stdin, or --workflow, --events and --constraints."),
            (not null, _) => await ReadFileAsync(file, limits, cancellationToken),
            _ => FromWords(words, limits),
        };
        return arguments.GetValue(_platform) is { } platform ? scenario with { Platform = platform } : scenario;
    }

    private static async Task<Scenario> ReadFileAsync(string path, InputLimits limits, CancellationToken cancellationToken)
    {
        var text = await InputFile.ReadAsync(path, limits, cancellationToken);
        return new ScenarioParser(limits).ParseScenario(text) switch
        {
            ParseResult<Scenario>.Parsed parsed => parsed.Value,
            ParseResult<Scenario>.Refused refused => throw BadInputException.From(InputFile.NameOf(path), refused.Diagnostic),
            _ => throw new InvalidOperationException("A parse is either parsed or refused."),
        };
    }

    private static Scenario FromWords(string?[] words, InputLimits limits)
    {
        string[] names = ["--workflow", "--events", "--constraints"];
        for (var index = 0; index < words.Length; index++)
        {
            if (words[index] is not { } text)
                throw new BadInputException($"{RequestCodes.Missing}: {names[index]} is missing.");
            if (string.IsNullOrWhiteSpace(text))
                throw new BadInputException($"{RequestCodes.Empty}: {names[index]} is empty.");
            if (Encoding.UTF8.GetByteCount(text) > limits.FieldBytes)
                throw new BadInputException($"{RequestCodes.TooLong}: {names[index]} has more than {limits.FieldBytes:N0} bytes.");
        }

        return new Scenario { BusinessWorkflow = words[0]!, EventSources = words[1]!, ConstraintsAndSlas = words[2]! };
    }
}
