namespace OrchestrationArchitect.Prompts;

/// <summary>How to render a prompt.</summary>
public sealed record RenderOptions
{
    /// <summary>Required variables must have a value, and values are bounded at 64 KiB.</summary>
    public static RenderOptions Default { get; } = new();

    /// <summary>What an evaluation uses: a variable without a value stays as its placeholder, as GitHub Models has
    /// it, and is warned of.</summary>
    public static RenderOptions Lenient { get; } = new() { RequireVariables = false, MaxValueBytes = 1024 * 1024 };

    /// <summary>Whether a required variable without a value, or with white space only, is an error. Default: true.</summary>
    public bool RequireVariables { get; init; } = true;

    /// <summary>The most UTF-8 bytes of one value. Default: 65,536.</summary>
    public int MaxValueBytes { get; init; } = 64 * 1024;
}
