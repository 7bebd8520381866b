namespace OrchestrationArchitect.Prompts;

/// <summary>The form an answer must have.</summary>
/// <param name="Kind">Which form.</param>
/// <param name="JsonSchema">For <see cref="ResponseFormatKind.JsonSchema"/>: a JSON object with <c>name</c> and
/// <c>schema</c>, as the chat completion API takes it; else <see langword="null"/>.</param>
public sealed record ResponseFormat(ResponseFormatKind Kind, string? JsonSchema = null);

/// <summary>The forms that GitHub Models knows.</summary>
public enum ResponseFormatKind
{
    /// <summary><c>text</c></summary>
    Text,

    /// <summary><c>json_object</c></summary>
    JsonObject,

    /// <summary><c>json_schema</c></summary>
    JsonSchema,
}
