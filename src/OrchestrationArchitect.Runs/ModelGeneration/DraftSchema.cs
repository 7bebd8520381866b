using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Prompts;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>
/// The part of the design's JSON schema that a model writes: what is known before (scenario, facts) and what is found out
/// after (findings, verification, estimates) is left out, and each type is defined once instead of unrolled.
/// </summary>
internal static class DraftSchema
{
    /// <summary>The properties that are not the model's to write.</summary>
    public static readonly ImmutableArray<string> NotTheModels = ["schema", "scenario", "facts", "findings", "verification", "estimates"];

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
        var root = SchemaBuilder.Export(typeof(OrchestrationDesign));
        foreach (var name in NotTheModels)
            root["properties"]!.AsObject().Remove(name);
        var needed = SchemaBuilder.Names(root);
        var definitions = root["$defs"]!.AsObject();
        foreach (var (name, _) in definitions.Where(definition => !needed.Contains(definition.Key)).ToList())
            definitions.Remove(name);
        return root;
    }
}
