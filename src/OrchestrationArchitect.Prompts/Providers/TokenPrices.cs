namespace OrchestrationArchitect.Prompts.Providers;

/// <summary>What tokens cost.</summary>
/// <param name="InputUsdPerMillion">US dollars for a million tokens of prompts.</param>
/// <param name="OutputUsdPerMillion">US dollars for a million tokens of answers.</param>
public sealed record TokenPrices(double InputUsdPerMillion, double OutputUsdPerMillion)
{
    /// <summary>What a call costs, in US dollars.</summary>
    public double CostOf(long inputTokens, long outputTokens) =>
        ((inputTokens * InputUsdPerMillion) + (outputTokens * OutputUsdPerMillion)) / 1_000_000;
}
