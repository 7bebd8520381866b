using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Model.Json;

/// <summary>
/// The one JSON form of scenarios, facts and designs: camelCase, kebab-case enumerations, ISO 8601 durations,
/// declaration order, two-space indentation, <c>\n</c>.
/// </summary>
public static class DesignJson
{
    /// <summary>The options every reader and writer of these types uses.</summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: true);

    /// <summary>The same form on one line, for wires and stores.</summary>
    public static JsonSerializerOptions Compact { get; } = Create(indented: false);

    /// <summary>A design as text, ending in a line break.</summary>
    public static string Write(OrchestrationDesign design) => JsonSerializer.Serialize(design, Options) + "\n";

    /// <summary>Facts as text, ending in a line break.</summary>
    public static string Write(ProcessFacts facts) => JsonSerializer.Serialize(facts, Options) + "\n";

    /// <summary>The design a text holds.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not a design; path and line are named.</exception>
    public static OrchestrationDesign ReadDesign(string json) =>
        JsonSerializer.Deserialize<OrchestrationDesign>(json, Options)
        ?? throw new JsonException("The document is null, not a design.");

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            NewLine = "\n",
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            MaxDepth = 256,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new IsoDurationConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
