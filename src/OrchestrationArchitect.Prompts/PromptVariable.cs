namespace OrchestrationArchitect.Prompts;

/// <summary>A variable that a prompt declares.</summary>
/// <param name="Name">Its name, as placeholders write it.</param>
public sealed record PromptVariable(string Name)
{
    /// <summary>What to put there; empty when the file does not say.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether rendering needs a value. Default: <see langword="true"/>, unless there is a
    /// <see cref="Default"/>.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The value when none is given; <see langword="null"/> for none.</summary>
    public string? Default { get; init; }

    /// <summary>The type the file names (<c>string</c>, <c>number</c>…); informative. <see langword="null"/> for none.</summary>
    public string? Type { get; init; }

    /// <summary>Keys that nothing here knows.</summary>
    public PromptMap Other { get; init; } = PromptMap.Empty;
}
