using System.Collections.Concurrent;

namespace OrchestrationArchitect.Prompts;

/// <summary>The prompt files that ship inside this assembly.</summary>
public static class BuiltInPrompts
{
    private const string DefaultName = "serverless_function_orchestration_architect.prompt.yaml";
    private static readonly ConcurrentDictionary<string, PromptFile> Loaded = new(StringComparer.Ordinal);

    /// <summary>Designs an orchestration as a document: the product's default prompt.</summary>
    public static PromptFile Default => Get(DefaultName);

    /// <summary>Designs an orchestration as JSON, and mends it from errors. Variables: those of <see cref="Default"/>,
    /// <c>schema</c>, and (optional) <c>facts</c>, <c>document</c>, <c>steering</c>, <c>previous</c> and <c>errors</c>.</summary>
    public static PromptFile DesignJson => Get("design-json.prompt.yaml");

    /// <summary>The lenses there is a critic for, in the order they are shown.</summary>
    public static IReadOnlyList<string> Lenses { get; } = ["resilience", "cost", "security", "operations"];

    /// <summary>The critic of one lens. Variables: <c>design_json</c> and <c>facts_json</c>. The answer is JSON:
    /// <c>{score 0..100, findings[{severity, where, what, fix}]}</c>.</summary>
    /// <exception cref="ArgumentException">No critic has this lens.</exception>
    public static PromptFile Critic(string lens) => Lenses.Contains(lens, StringComparer.Ordinal)
        ? Get($"critic-{lens}.prompt.yaml")
        : throw new ArgumentException($"No critic has the lens '{lens}'.", nameof(lens));

    /// <summary>The text of a shipped file, byte for byte.</summary>
    /// <exception cref="InvalidOperationException">The file is not in the assembly: a build fault.</exception>
    internal static string Text(string name)
    {
        using var stream = typeof(BuiltInPrompts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The prompt file {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static PromptFile Get(string name) => Loaded.GetOrAdd(name, static key =>
    {
        var result = PromptLoader.Load(Text(key), key);
        return result.Prompt ?? throw new InvalidOperationException(result.Diagnostics[0].ToString());
    });
}
