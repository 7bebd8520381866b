namespace OrchestrationArchitect.Runs.Usage;

/// <summary>What a run, or a part of one, may spend on models.</summary>
/// <param name="Tokens">Tokens of prompts and answers together; <see langword="null"/> for no bound.</param>
/// <param name="Usd">US dollars; <see langword="null"/> for no bound.</param>
public sealed record TokenBudget(long? Tokens = null, double? Usd = null)
{
    /// <summary>A part of it.</summary>
    /// <param name="share">The part, above 0 to 1.</param>
    public TokenBudget Share(double share) => new((long?)(Tokens * share), Usd * share);

    /// <summary>What is left of it, never below zero. Where no price is known, only tokens bound.</summary>
    public TokenBudget Less(ModelUsage spent)
    {
        ArgumentNullException.ThrowIfNull(spent);
        return new TokenBudget(
            Tokens is { } tokens ? Math.Max(0, tokens - spent.Tokens) : null,
            Usd is { } usd ? Math.Max(0, usd - (spent.CostUsd ?? 0)) : null);
    }

    /// <summary>The budget in words, such as <c>50,000 tokens and 0.5 USD</c>.</summary>
    public override string ToString() => (Tokens, Usd) switch
    {
        ({ } tokens, { } usd) => $"{tokens:N0} tokens and {usd:0.######} USD",
        ({ } tokens, _) => $"{tokens:N0} tokens",
        (_, { } usd) => $"{usd:0.######} USD",
        _ => "no bound",
    };
}
