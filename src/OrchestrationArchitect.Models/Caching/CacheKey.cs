using System.Security.Cryptography;
using System.Text.Json;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Models.Caching;

/// <summary>What makes two requests the same: rendered messages, parameters, form, model, address and sample.</summary>
internal static class CacheKey
{
    public static string Of(ModelRequest request, string model, Uri endpoint)
    {
        var parameters = request.Parameters;
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            endpoint.AbsoluteUri,
            model,
            Messages = request.Messages.Select(message => new { message.Role, message.Content }),
            Parameters = new
            {
                parameters.Temperature,
                parameters.TopP,
                parameters.MaxTokens,
                parameters.FrequencyPenalty,
                parameters.PresencePenalty,
                parameters.Seed,
                parameters.Stop,
            },
            request.ResponseFormat,
            request.Sample,
        })));
    }
}
