using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts;

/// <summary>How a model shall answer. <see langword="null"/> leaves the choice to the model's provider.</summary>
public sealed record ModelParameters
{
    /// <summary>No parameter set.</summary>
    public static ModelParameters None { get; } = new();

    /// <summary>Randomness, 0 to 2.</summary>
    public double? Temperature { get; init; }

    /// <summary>Nucleus sampling, 0 to 1.</summary>
    public double? TopP { get; init; }

    /// <summary>The most tokens to answer with, 1 or more.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>Penalty for repeated tokens, -2 to 2.</summary>
    public double? FrequencyPenalty { get; init; }

    /// <summary>Penalty for tokens already present, -2 to 2.</summary>
    public double? PresencePenalty { get; init; }

    /// <summary>The seed, where a provider honours one.</summary>
    public long? Seed { get; init; }

    /// <summary>Texts that end the answer.</summary>
    public ImmutableArray<string> Stop { get; init; } = [];

    /// <summary>Keys that nothing here knows.</summary>
    public PromptMap Other { get; init; } = PromptMap.Empty;
}
