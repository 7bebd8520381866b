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

    /// <summary>Which of several answers to the same request is asked for, from 0: others do not come from its cache.</summary>
    public int Sample { get; init; }

    /// <summary>The longest the answer may take; <see langword="null"/> leaves it to the provider.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Hears of the answer as it is being written.</summary>
    public IProgress<ModelProgress>? Progress { get; init; }
}
