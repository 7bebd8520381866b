using System.Text;
using OrchestrationArchitect.Prompts;
using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>How long an answer may be so that a call stays within its budget, whatever the model writes.</summary>
/// <param name="InputTokens">What the prompt has, estimated upwards.</param>
/// <param name="OutputTokens">What the answer may have; <see langword="null"/> for no bound.</param>
internal sealed record Allowance(long InputTokens, long? OutputTokens)
{
    /// <summary>An answer shorter than this is not worth asking for.</summary>
    private const int ShortestAnswer = 256;

    /// <summary>
    /// Three UTF-8 bytes a token: English has about four, so that the estimate errs towards stopping early.
    /// (https://help.openai.com/en/articles/4936856, read 2026-11)
    /// </summary>
    private const int BytesPerToken = 3;

    /// <summary>Whether the budget is used up.</summary>
    public bool IsTooSmall => OutputTokens < ShortestAnswer;

    public static Allowance Of(IEnumerable<PromptMessage> messages, TokenBudget left, TokenPrices? prices)
    {
        var input = messages.Sum(message => EstimateTokens(message.Content) + 4);
        var byTokens = left.Tokens - input;
        var byUsd = left.Usd is { } usd && prices is { OutputUsdPerMillion: > 0 }
            ? (long?)((usd - prices.CostOf(input, 0)) * 1_000_000 / prices.OutputUsdPerMillion)
            : null;
        return new Allowance(input, (byTokens, byUsd) is ({ } one, { } other) ? Math.Min(one, other) : byTokens ?? byUsd);
    }

    /// <summary>Tokens of a text that nobody has counted.</summary>
    public static long EstimateTokens(string text) => (Encoding.UTF8.GetByteCount(text) + BytesPerToken - 1) / BytesPerToken;
}
