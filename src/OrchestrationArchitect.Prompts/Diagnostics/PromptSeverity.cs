namespace OrchestrationArchitect.Prompts;

/// <summary>How bad a finding about a prompt file, or about a value for it, is.</summary>
public enum PromptSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Warning,

    /// <summary>The file cannot be used, or the prompt cannot be rendered.</summary>
    Error,
}
