namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Bounds on a prompt file. Well above what real files need: the largest of 1,173 public ones has 30 KB.</summary>
internal static class LoadLimits
{
    /// <summary>UTF-16 units of text.</summary>
    public const int Characters = 8 * 1024 * 1024;

    /// <summary>Nesting of lists and mappings.</summary>
    public const int Depth = 64;

    /// <summary>Values, counting what every alias stands for: what a "billion laughs" file multiplies.</summary>
    public const int Values = 500_000;
}
