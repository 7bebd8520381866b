using System.Collections.Immutable;
using System.Text;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.Planning;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>Reads scenario files (YAML) and request bodies (JSON). The first fault ends the reading.</summary>
/// <param name="limits">Bounds on what is read.</param>
public sealed class ScenarioParser(InputLimits limits)
{
    /// <summary>A scenario file.</summary>
    public ParseResult<Scenario> ParseScenario(string yaml) =>
        Parse(yaml, () => new YamlInput(limits).Read(yaml), fields =>
        {
            var scenario = ReadScenario(fields);
            fields.RefuseOthers();
            return scenario;
        });

    /// <summary>The body of <c>POST /api/designs</c>, or a message on the <c>design-requests</c> queue.</summary>
    public ParseResult<DesignRequest> ParseRequest(string json) =>
        Parse(json, () => new JsonInput(limits).Read(json), fields =>
        {
            var request = new DesignRequest
            {
                Scenario = ReadScenario(fields),
                Generator = ReadGenerator(fields),
                CallbackUrl = ReadCallback(fields),
                Deadline = fields.OptionalDuration("deadline"),
                Budget = ReadBudget(fields.Take("budget")),
                Refinements = fields.OptionalInteger("refinements", 0, 5),
            };
            fields.RefuseOthers();
            return request;
        });

    private ParseResult<T> Parse<T>(string text, Func<InputNode> read, Func<FieldReader, T> build)
    {
        try
        {
            var bytes = Encoding.UTF8.GetByteCount(text);
            return bytes > limits.DocumentBytes
                ? throw InputException.At(RequestCodes.TooLong, $"The document has {bytes:N0} bytes; at most {limits.DocumentBytes:N0} are allowed.", "")
                : new ParseResult<T>.Parsed(build(new FieldReader(read(), "", limits)));
        }
        catch (InputException fault)
        {
            return new ParseResult<T>.Refused(Tidy(fault.Diagnostic));
        }
    }

    private Scenario ReadScenario(FieldReader fields) => new()
    {
        Name = fields.OptionalText("name"),
        BusinessWorkflow = fields.RequiredText("business_workflow", "businessWorkflow"),
        EventSources = fields.RequiredText("event_sources", "eventSources"),
        ConstraintsAndSlas = fields.RequiredText("constraints_and_slas", "constraintsAndSlas"),
        Platform = fields.OptionalEnum<Platform>("platform") ?? Platform.Any,
        Steps = ReadSteps(fields.Take("steps")),
        Policies = ReadPolicies(fields.Take("policies")),
    };

    private ImmutableArray<StepOverride> ReadSteps(InputEntry? entry)
    {
        if (entry is null)
            return [];
        if (entry.Value is not ListNode list)
            throw InputException.At(RequestCodes.WrongType, $"The field 'steps' must be a list, not {entry.Value.Kind}.", "steps", entry.Value);
        if (list.Items.Length > limits.Steps)
            throw InputException.At(RequestCodes.TooComplex, $"'steps' has {list.Items.Length} entries; at most {limits.Steps} are allowed.", "steps", entry.Value);
        return [.. list.Items.Select((item, index) => ReadStep(item, $"steps[{index}]"))];
    }

    private StepOverride ReadStep(InputNode node, string path)
    {
        if (node is TextNode name)
            return new StepOverride { Name = name.Value };
        var fields = new FieldReader(node, path, limits);
        var step = new StepOverride
        {
            Name = fields.RequiredText("name"),
            Effect = fields.OptionalEnum<Effect>("effect"),
            Timeout = fields.OptionalDuration("timeout"),
            CompensatedBy = fields.OptionalText("compensated_by", "compensatedBy"),
        };
        fields.RefuseOthers();
        return step;
    }

    private PolicyOverrides? ReadPolicies(InputEntry? entry)
    {
        if (entry is null)
            return null;
        var fields = new FieldReader(entry.Value, "policies", limits);
        var policies = new PolicyOverrides
        {
            MaxAttempts = fields.OptionalInteger("max_attempts", 1, 100) ?? fields.OptionalInteger("maxAttempts", 1, 100),
            Pattern = fields.OptionalEnum<Pattern>("pattern"),
            Runtime = fields.OptionalText("runtime"),
            MaxDuration = fields.OptionalDuration("max_duration") ?? fields.OptionalDuration("maxDuration"),
        };
        fields.RefuseOthers();
        return policies;
    }

    private GeneratorChoice ReadGenerator(FieldReader fields)
    {
        var choice = fields.OptionalEnum<GeneratorChoice>("generator") ?? GeneratorChoice.Rules;
        return choice != GeneratorChoice.Model || limits.HasModel
            ? choice
            : throw InputException.At(RequestCodes.BadValue, $"'generator' asks for a model. {MissingModel.Fix}", "generator");
    }

    private TokenBudget? ReadBudget(InputEntry? entry)
    {
        if (entry is null)
            return null;
        var fields = new FieldReader(entry.Value, "budget", limits);
        var budget = new TokenBudget(fields.OptionalInteger("tokens", 1, int.MaxValue), fields.OptionalNumber("usd", 0.000_001, 1_000_000));
        fields.RefuseOthers();
        return budget;
    }

    private Uri? ReadCallback(FieldReader fields)
    {
        if (fields.OptionalText("callbackUrl", "callback_url") is not { } text)
            return null;
        var problem = Uri.TryCreate(text, UriKind.Absolute, out var url)
            ? CallbackUrl.ProblemOf(url, limits.Callbacks)
            : "it is no absolute address";
        return problem is null
            ? url
            : throw InputException.At(RequestCodes.BadCallback, $"'callbackUrl' is not allowed: {problem}.", "callbackUrl");
    }

    /// <summary>JSON nodes carry no line: 0 means none is known.</summary>
    private static Diagnostic Tidy(Diagnostic diagnostic) =>
        diagnostic.Location is { Line: 0 } location
            ? diagnostic with { Location = location with { Line = null, Column = null } }
            : diagnostic;
}
