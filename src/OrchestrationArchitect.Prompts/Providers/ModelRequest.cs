using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts.Providers;

/// <summary>What a provider is asked.</summary>
/// <param name="Messages">The finished messages.</param>
/// <param name="Parameters">How to answer.</param>
public sealed record ModelRequest(ImmutableArray<PromptMessage> Messages, ModelParameters Parameters)
{
    /// <summary>The model that the prompt names; empty leaves the choice to the provider.</summary>
    public string Model { get; init; } = "";

    /// <summary>The form the answer must have; <see langword="null"/> for any.</summary>
    public ResponseFormat? ResponseFormat { get; init; }

    /// <summary>The values that the messages were rendered with: what a provider that reads no prose works from.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;
}
