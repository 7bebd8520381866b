using OrchestrationArchitect.Design.Importing.Asl;
using OrchestrationArchitect.Design.Importing.Json;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>Makes steps of Task and Pass states.</summary>
internal sealed class TaskTranslator
{
    /// <summary>What a time-out counts as when only the run knows it.</summary>
    private static readonly TimeSpan UnknownTimeout = TimeSpan.FromDays(1);

    /// <summary>The target of a computation that writes something down for later states.</summary>
    private const string RunData = "the run's data";

    private readonly SortedSet<string> _assumptions = new(StringComparer.Ordinal);

    /// <summary>What the definition left open.</summary>
    public IReadOnlyCollection<string> Assumptions => _assumptions;

    /// <summary>The step of a state.</summary>
    public Step Step(AslState state, string id)
    {
        if (state.Type == AslStateType.Pass)
        {
            return new Step
            {
                Id = id,
                Name = state.Name,
                Effect = Effect.Read,
                Integration = new Integration
                {
                    Kind = IntegrationKind.None,
                    Target = state.Has("Assign", "Output", "Parameters", "Result") ? RunData : null,
                },
            };
        }

        var call = ServiceCall.Of(Fields.Resource(state.Json["Resource"]));
        var arguments = state.Json["Arguments"] ?? state.Json["Parameters"];
        var integration = IntegrationOf(call, arguments, state);
        var (effect, guessed) = EffectGuess.Of(call, state.Name, arguments, integration);
        if (guessed)
        {
            _assumptions.Add($"“{state.Name}” shows nothing of what it changes; doing it again is taken to change nothing more.");
        }

        var timeout = Time(state, "TimeoutSeconds");
        return new Step
        {
            Id = id,
            Name = state.Name,
            Effect = effect,
            Integration = integration,
            Timeout = timeout,
            Heartbeat = Time(state, "HeartbeatSeconds"),
            Retry = RetryTranslator.Of(state),
            IdempotencyKey = KeyFinder.Find(call, arguments),
        };
    }

    private static Integration IntegrationOf(ServiceCall call, JsonValue? arguments, AslState state) => new()
    {
        Kind = call.Kind,
        Service = call.ServiceName,
        Target = TargetFinder.Find(arguments) ?? Fields.Resource(state.Json["Resource"]),
        Completion = call.Completion,
        ThirdParty = call.Service is "http",
    };

    private TimeSpan? Time(AslState state, string field)
    {
        if (Fields.Seconds(state.Json[field]) is { Ticks: > 0 } time)
        {
            return time;
        }

        if (!state.Has(field, field + "Path"))
        {
            return null;
        }

        _assumptions.Add($"“{state.Name}” takes its {field} from the run; one day is assumed.");
        return UnknownTimeout;
    }
}
