namespace OrchestrationArchitect.Prompts;

/// <summary>Who speaks a message.</summary>
public enum MessageRole
{
    /// <summary>The instructions (<c>system</c>).</summary>
    System,

    /// <summary>The instructions, by the newer name that some models ask for (<c>developer</c>).</summary>
    Developer,

    /// <summary>The person (<c>user</c>).</summary>
    User,

    /// <summary>The model (<c>assistant</c>).</summary>
    Assistant,
}
