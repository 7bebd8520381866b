using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Evaluation;

namespace OrchestrationArchitect.Prompts;

/// <summary>A prompt in the GitHub-Models <c>.prompt.yaml</c> format: every field, and what is not known of it.</summary>
/// <remarks>Format:
/// https://docs.github.com/github-models/use-github-models/storing-prompts-in-github-repositories. The dialects that
/// are read as well are listed in <c>docs/prompts.md</c>.</remarks>
public sealed record PromptFile
{
    /// <summary>The file's name as the caller gave it.</summary>
    public required string FileName { get; init; }

    /// <summary>The prompt's name; the file's name when it has none.</summary>
    public required string Name { get; init; }

    /// <summary>The prompt's version; empty for none.</summary>
    public string Version { get; init; } = "";

    /// <summary>What the prompt is for; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Free-form facts about the prompt.</summary>
    public PromptMap Metadata { get; init; } = PromptMap.Empty;

    /// <summary>The variables it declares, in the file's order.</summary>
    public ImmutableArray<PromptVariable> Variables { get; init; } = [];

    /// <summary>The model to ask; empty leaves the choice to the provider.</summary>
    public string Model { get; init; } = "";

    /// <summary>How the model shall answer.</summary>
    public ModelParameters ModelParameters { get; init; } = ModelParameters.None;

    /// <summary>The form the answer must have; <see langword="null"/> when the file does not say.</summary>
    public ResponseFormat? ResponseFormat { get; init; }

    /// <summary>The message templates, at least one.</summary>
    public required ImmutableArray<PromptMessage> Messages { get; init; }

    /// <summary>Test rows.</summary>
    public ImmutableArray<TestCase> TestData { get; init; } = [];

    /// <summary>Evaluators for every row.</summary>
    public ImmutableArray<Evaluator> Evaluators { get; init; } = [];

    /// <summary>Keys that nothing here knows.</summary>
    public PromptMap Other { get; init; } = PromptMap.Empty;

    /// <summary>The product's default prompt: designs a serverless orchestration from three texts.</summary>
    public static PromptFile Default => BuiltInPrompts.Default;
}
