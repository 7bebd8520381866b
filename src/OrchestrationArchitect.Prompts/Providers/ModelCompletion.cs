namespace OrchestrationArchitect.Prompts.Providers;

/// <summary>A provider's answer.</summary>
/// <param name="Text">The text.</param>
public sealed record ModelCompletion(string Text)
{
    /// <summary>Tokens of the request; <see langword="null"/> when the provider does not count.</summary>
    public int? InputTokens { get; init; }

    /// <summary>Tokens of the answer; <see langword="null"/> when the provider does not count.</summary>
    public int? OutputTokens { get; init; }

    /// <summary>Why the answer ended (<c>stop</c>, <c>length</c>…); empty when the provider does not say.</summary>
    public string FinishReason { get; init; } = "";
}
