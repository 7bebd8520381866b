namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>The prompt files that ship inside this assembly.</summary>
internal static class BuiltInPrompts
{
    private const string DefaultName = "serverless_function_orchestration_architect.prompt.yaml";
    private static readonly Lazy<PromptFile> DefaultFile = new(() => Load(DefaultName));

    public static PromptFile Default => DefaultFile.Value;

    /// <exception cref="InvalidOperationException">A shipped file is missing or malformed: a build fault.</exception>
    public static PromptFile Load(string name)
    {
        var result = PromptLoader.Load(Text(name), name);
        return result.Prompt ?? throw new InvalidOperationException(result.Diagnostics[0].ToString());
    }

    public static string Text(string name)
    {
        using var stream = typeof(BuiltInPrompts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The prompt file {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
