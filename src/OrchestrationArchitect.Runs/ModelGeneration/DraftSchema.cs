using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Prompts;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>
/// The part of the design's JSON schema that a model writes: what is known before (scenario, facts) and what is found out
/// after (findings, verification, estimates) is left out, and control flow is defined once instead of unrolled.
/// </summary>
internal static class DraftSchema
{
    private const string FlowReference = "#/$defs/flowNode";

    public static readonly ImmutableArray<string> NotTheModels = ["schema", "scenario", "facts", "findings", "verification", "estimates"];

    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>The schema.</summary>
    public static JsonObject Root { get; } = Build();

    /// <summary>The schema on one line.</summary>
    public static string Text { get; } = Root.ToJsonString(DesignJson.Compact);

    /// <summary>The form that a server is told to hold the answer to.</summary>
    public static ResponseFormat Format { get; } = new(
        ResponseFormatKind.JsonSchema, $$"""{"name":"orchestration_design","strict":false,"schema":{{Text}}}""");

    /// <summary>A design without what is not the model's.</summary>
    public static string Write(OrchestrationDesign design)
    {
        var json = JsonSerializer.SerializeToNode(design, DesignJson.Compact)!.AsObject();
        foreach (var name in NotTheModels)
            json.Remove(name);
        return json.ToJsonString(DesignJson.Compact);
    }

    private static JsonObject Build()
    {
        var root = DesignJson.Options.GetJsonSchemaAsNode(typeof(OrchestrationDesign), Exporter).AsObject();
        var properties = root["properties"]!.AsObject();
        foreach (var name in NotTheModels)
            properties.Remove(name);
        root["$defs"] = new JsonObject
        {
            ["flowNode"] = DesignJson.Options.GetJsonSchemaAsNode(typeof(FlowNode), Exporter),
        };
        return root;
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (typeof(FlowNode).IsAssignableFrom(context.TypeInfo.Type) && !context.Path.IsEmpty && context.BaseTypeInfo is null)
            return new JsonObject { ["$ref"] = FlowReference };
        return DesignSchema.Simplify(context, schema);
    }
}
