using OpenAI.Chat;
using OrchestrationArchitect.Prompts;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Models.Calls;

/// <summary>Puts a request into the words of the wire.</summary>
internal static class ChatRequest
{
    public static IReadOnlyList<ChatMessage> Messages(ModelRequest request) => [.. request.Messages.Select(MessageOf)];

    public static ChatCompletionOptions Options(ModelRequest request, ModelOptions model)
    {
        var parameters = request.Parameters;
        var options = new ChatCompletionOptions
        {
            Temperature = model.SendTemperature ? (float?)parameters.Temperature : null,
            TopP = model.SendTemperature ? (float?)parameters.TopP : null,
            FrequencyPenalty = (float?)parameters.FrequencyPenalty,
            PresencePenalty = (float?)parameters.PresencePenalty,
            ResponseFormat = Format(request.ResponseFormat, model.StructuredOutput),
        };
        foreach (var stop in parameters.Stop)
            options.StopSequences.Add(stop);
        SetTokenLimit(options, Math.Min(parameters.MaxTokens ?? model.MaxOutputTokens, model.MaxOutputTokens), model.TokenLimitField);
        options.Seed = parameters.Seed;
        return options;
    }

    private static void SetTokenLimit(ChatCompletionOptions options, int limit, TokenLimitField field)
    {
        if (field == TokenLimitField.MaxCompletionTokens)
        {
            options.MaxOutputTokenCount = limit;
            return;
        }

        options.Patch.Set("$.max_tokens"u8, limit);
    }

    private static ChatMessage MessageOf(PromptMessage message) => message.Role switch
    {
        MessageRole.System => new SystemChatMessage(message.Content),
        MessageRole.Developer => new DeveloperChatMessage(message.Content),
        MessageRole.Assistant => new AssistantChatMessage(message.Content),
        _ => new UserChatMessage(message.Content),
    };

    private static ChatResponseFormat? Format(ResponseFormat? format, StructuredOutput structured) => (format?.Kind, structured) switch
    {
        (null or ResponseFormatKind.Text, _) or (_, StructuredOutput.None) => null,
        (ResponseFormatKind.JsonSchema, StructuredOutput.Schema) => SchemaFormat(format.JsonSchema!),
        _ => ChatResponseFormat.CreateJsonObjectFormat(),
    };

    private static ChatResponseFormat SchemaFormat(string json)
    {
        using var named = System.Text.Json.JsonDocument.Parse(json);
        var root = named.RootElement;
        var strict = root.TryGetProperty("strict", out var flag) && flag.ValueKind == System.Text.Json.JsonValueKind.True;
        return ChatResponseFormat.CreateJsonSchemaFormat(
            root.GetProperty("name").GetString(), BinaryData.FromString(root.GetProperty("schema").GetRawText()), null, strict);
    }
}
