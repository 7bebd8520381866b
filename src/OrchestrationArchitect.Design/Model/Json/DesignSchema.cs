using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Simulation;

namespace OrchestrationArchitect.Design.Model.Json;

/// <summary>
/// JSON Schemas (2020-12) of what users and tools exchange with us, generated from the types that read and write it.
/// The files in <c>docs/schemas/</c> are exactly these.
/// </summary>
public static class DesignSchema
{
    /// <summary>
    /// An ISO 8601 duration. The format <c>duration</c> of JSON Schema is that of RFC 3339, which knows no fractions of a
    /// second: validators that check formats would refuse <c>PT0.5S</c>.
    /// </summary>
    public const string DurationPattern = @"^P(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$";

    private const string Base = "https://orchestration-architect.dev/schemas/";

    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Simplify,
    };

    /// <summary>File names and texts, by name: <c>design.schema.json</c>, <c>facts.schema.json</c>, <c>profile.schema.json</c>.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = new[]
    {
        KeyValuePair.Create("design.schema.json", Text(
            OrchestrationDesign.CurrentSchema, "An orchestration design", Export(typeof(OrchestrationDesign)))),
        KeyValuePair.Create("facts.schema.json", Text(
            Base + "facts-1.json", "What was understood of a scenario", Export(typeof(ProcessFacts)))),
        KeyValuePair.Create("profile.schema.json", Text(
            Base + "profile-1.json", "What is known of the callees a design is simulated with", ProfileSchema.Build())),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static JsonObject Export(Type type) => DesignJson.Options.GetJsonSchemaAsNode(type, Exporter).AsObject();

    private static string Text(string id, string title, JsonObject schema)
    {
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = id,
            ["title"] = title,
        };
        foreach (var (name, value) in schema)
            whole[name] = value?.DeepClone();
        return whole.ToJsonString(DesignJson.Options) + "\n";
    }

    /// <summary>
    /// Mends a node that the exporter wrote: what converters of our own write is not visible to it, and what may be null
    /// is not required.
    /// </summary>
    public static JsonNode Simplify(JsonSchemaExporterContext context, JsonNode schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var type = context.TypeInfo.Type;
        if (schema is JsonObject whole && whole["required"] is JsonArray required)
        {
            // What may be null is not written then, so no reader may ask for it.
            var optional = context.TypeInfo.Properties.Where(property => property.IsGetNullable)
                .Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
            required.RemoveAll(name => optional.Contains(name!.GetValue<string>()));
            if (required.Count == 0)
                whole.Remove("required");
        }

        if (type == typeof(TimeSpan))
            return new JsonObject { ["type"] = "string", ["pattern"] = DurationPattern };
        if (type == typeof(TimeSpan?))
            return new JsonObject { ["type"] = new JsonArray("string", "null"), ["pattern"] = DurationPattern };
        return type == typeof(ConstraintValue)
            ? new JsonObject { ["type"] = new JsonArray("number", "boolean", "string") }
            : schema;
    }
}
