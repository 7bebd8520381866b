namespace OrchestrationArchitect.Prompts.Providers;

/// <summary>A provider's answer.</summary>
/// <param name="Text">The text.</param>
public sealed record ModelCompletion(string Text)
{
    /// <summary>Tokens of the request; <see langword="null"/> when the provider does not count.</summary>
    public int? InputTokens { get; init; }

    /// <summary>Tokens of the answer; <see langword="null"/> when the provider does not count.</summary>
    public int? OutputTokens { get; init; }

    /// <summary>What it cost in US dollars; <see langword="null"/> when no prices are known.</summary>
    public double? CostUsd { get; init; }

    /// <summary>Whether it was kept from an earlier call and cost nothing.</summary>
    public bool FromCache { get; init; }

    /// <summary>The model that answered, as the provider names it; empty when it does not say.</summary>
    public string Model { get; init; } = "";

    /// <summary>Why the answer ended (<c>stop</c>, <c>length</c>…); empty when the provider does not say.</summary>
    public string FinishReason { get; init; } = "";
}
