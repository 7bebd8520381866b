using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>
/// Exports a type's JSON schema with every object type under <c>$defs</c>. The exporter of the framework unrolls types and
/// refers to places deep inside; models, and servers that hold models to a schema, need it short and flat.
/// </summary>
internal sealed class SchemaBuilder
{
    private readonly JsonObject _definitions = [];
    private readonly Queue<Type> _open = new();
    private readonly JsonSchemaExporterOptions _options;

    private SchemaBuilder() =>
        _options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Flatten };

    public static JsonObject Export(Type type)
    {
        var builder = new SchemaBuilder();
        var root = builder.One(type);
        while (builder._open.TryDequeue(out var next))
        {
            if (!builder._definitions.ContainsKey(next.Name))
                builder._definitions.Add(next.Name, builder.One(next));
        }

        root["$defs"] = builder._definitions;
        return root;
    }

    /// <summary>The names of the definitions that a schema needs, those that its definitions need included.</summary>
    public static HashSet<string> Names(JsonObject root)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        Queue<JsonNode?> open = new([root["properties"]]);
        while (open.TryDequeue(out var node))
        {
            foreach (var child in Children(node))
                open.Enqueue(child);
            if (node is JsonObject map && map["$ref"] is JsonValue reference && NameOf(reference) is var name && found.Add(name))
                open.Enqueue(root["$defs"]![name]);
        }

        return found;
    }

    private static string NameOf(JsonValue reference) => reference.GetValue<string>()["#/$defs/".Length..];

    private static IEnumerable<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonArray list => list,
        JsonObject map => map.Select(entry => entry.Value),
        _ => [],
    };

    private JsonObject One(Type type) => DesignJson.Options.GetJsonSchemaAsNode(type, _options).AsObject();

    private JsonNode Flatten(JsonSchemaExporterContext context, JsonNode schema)
    {
        // A derived type is a branch of its base, not a type by itself.
        if (context.Path.IsEmpty || context.BaseTypeInfo is not null)
            return DesignSchema.Simplify(context, schema);
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
            return Nullable(Refer(context.TypeInfo.Type), context);
        return context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable && DesignJson.Options.GetTypeInfo(context.TypeInfo.ElementType!).Kind == JsonTypeInfoKind.Object
            ? new JsonObject { ["type"] = "array", ["items"] = Refer(context.TypeInfo.ElementType!) }
            : schema is JsonObject { Count: > 0 } found && found.ContainsKey("$ref")
                ? new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }
                : DesignSchema.Simplify(context, schema);
    }

    private JsonObject Refer(Type type)
    {
        _open.Enqueue(type);
        return new JsonObject { ["$ref"] = $"#/$defs/{type.Name}" };
    }

    private static JsonObject Nullable(JsonObject reference, JsonSchemaExporterContext context) => context.PropertyInfo?.IsGetNullable == true
        ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) }
        : reference;
}
