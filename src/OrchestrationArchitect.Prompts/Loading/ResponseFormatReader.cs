using System.Text.Json;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Reads <c>responseFormat</c> and <c>jsonSchema</c>.</summary>
/// <remarks>As GitHub Models does, a schema needs <c>name</c> and <c>schema</c>
/// (https://github.com/github/gh-models, <c>pkg/prompt/prompt.go</c>). A schema may be written in YAML too.</remarks>
internal static class ResponseFormatReader
{
    public static ResponseFormat? Read(FieldReader fields)
    {
        var format = fields.Take("responseFormat");
        var schema = fields.Take("jsonSchema");
        var kind = format switch
        {
            null => (ResponseFormatKind?)null,
            PromptScalar { Text: "text" } => ResponseFormatKind.Text,
            PromptScalar { Text: "json_object" } => ResponseFormatKind.JsonObject,
            PromptScalar { Text: "json_schema" } => ResponseFormatKind.JsonSchema,
            _ => Wrong(format, fields),
        };
        var json = schema is null ? null : ReadSchema(schema, fields);
        if (kind == ResponseFormatKind.JsonSchema && schema is null)
            fields.Findings.Error(PromptCodes.MissingField, "'jsonSchema' is missing; responseFormat json_schema needs it.", format!.Line, format.Column);
        return kind is { } known ? new ResponseFormat(known, json) : json is null ? null : new(ResponseFormatKind.JsonSchema, json);
    }

    private static ResponseFormatKind? Wrong(PromptNode node, FieldReader fields)
    {
        fields.Wrong<string>("responseFormat", "text, json_object or json_schema", node);
        return null;
    }

    private static string? ReadSchema(PromptNode node, FieldReader fields)
    {
        var text = NodeText.Of(node);
        var place = "";
        try
        {
            using var parsed = JsonDocument.Parse(text);
            if (parsed.RootElement.ValueKind == JsonValueKind.Object
                && parsed.RootElement.TryGetProperty("name", out _) && parsed.RootElement.TryGetProperty("schema", out _))
                return text;
        }
        catch (JsonException fault)
        {
            place = $" ({fault.Message})";
        }

        fields.Findings.Error(PromptCodes.InvalidValue, $"'jsonSchema' must be a JSON object with 'name' and 'schema'{place}.", node.Line, node.Column);
        return null;
    }
}
