namespace OrchestrationArchitect.Prompts;

/// <summary>One message: a template in a <see cref="PromptFile"/>, finished text in a <see cref="RenderResult"/>.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Content">The text.</param>
public sealed record PromptMessage(MessageRole Role, string Content)
{
    /// <summary>The role as it is written in files and sent to models: <c>system</c>, <c>developer</c>,
    /// <c>user</c> or <c>assistant</c>.</summary>
    public string RoleName => Role switch
    {
        MessageRole.System => "system",
        MessageRole.Developer => "developer",
        MessageRole.Assistant => "assistant",
        _ => "user",
    };
}
