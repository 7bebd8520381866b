using System.CommandLine;
using System.Xml;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Cli.Input;

/// <summary>The options that bound a run: time, money, rounds.</summary>
internal sealed class RunBounds
{
    private readonly Option<string?> _deadline = new("--deadline") { Description = "How long the run may take, such as PT10M." };
    private readonly Option<long?> _tokens = new("--max-tokens") { Description = "The most tokens the run may spend on models." };
    private readonly Option<double?> _usd = new("--max-cost") { Description = "The most US dollars the run may spend on models; needs their prices." };
    private readonly Option<int?> _refinements = new("--refinements") { Description = "The most rounds in which the best candidate is refined, 0 to 5." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _deadline, _tokens, _usd, _refinements })
            command.Options.Add(option);
    }

    /// <summary>The request with what the options say.</summary>
    /// <exception cref="BadInputException">The deadline is no ISO 8601 duration.</exception>
    public DesignRequest Apply(ParseResult arguments, DesignRequest request)
    {
        var (tokens, usd) = (arguments.GetValue(_tokens), arguments.GetValue(_usd));
        return request with
        {
            Deadline = arguments.GetValue(_deadline) is { } text ? Duration(text) : null,
            Budget = tokens is null && usd is null ? null : new TokenBudget(tokens, usd),
            Refinements = arguments.GetValue(_refinements),
        };
    }

    private static TimeSpan Duration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw new BadInputException($"--deadline '{text}' is not an ISO 8601 duration such as PT10M.");
        }
    }
}
