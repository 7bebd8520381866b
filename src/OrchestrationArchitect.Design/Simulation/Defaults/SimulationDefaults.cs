using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Simulation.Defaults;

/// <summary>What <c>simulation-defaults.data.json</c> holds; that file says what each figure means and rests on.</summary>
internal sealed record SimulationDefaults(
    string Format,
    DateOnly Date,
    ImmutableArray<CallDefault> Calls,
    ImmutableArray<EngineDefault> Engines,
    FunctionDefaults Functions,
    ProcessDefaults Process)
{
    private const string Resource = "simulation-defaults.data.json";

    private static readonly Lazy<SimulationDefaults> Embedded = new(Read);

    public static SimulationDefaults Current => Embedded.Value;

    public CallDefault For(Step step) => Calls.First(entry => entry.Matches(step));

    public EngineDefault Engine(string name) =>
        Engines.First(engine => string.Equals(engine.Name, name, StringComparison.Ordinal));

    private static SimulationDefaults Read()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };
        using var stream = typeof(SimulationDefaults).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly has no resource '{Resource}'.");
        return JsonSerializer.Deserialize<SimulationDefaults>(stream, options)
            ?? throw new InvalidOperationException($"The resource '{Resource}' is empty.");
    }
}
