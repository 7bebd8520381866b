namespace OrchestrationArchitect.Prompts.Tests;

/// <summary>Finds public files laid out beside the repository; tests skip visibly without them.</summary>
internal static class Corpus
{
    /// <summary>Public prompt files, in <c>ARCHITECT_CORPORA</c> or <c>../shared/data</c>.</summary>
    public static IReadOnlyList<string> PromptFiles { get; } = FindPrompts();

    /// <summary>A file of <c>../shared</c>, or <see langword="null"/>.</summary>
    public static string? Find(string folder, string file)
    {
        var path = Shared() is { } shared ? Path.Combine(shared, folder, file) : null;
        return File.Exists(path) ? path : null;
    }

    private static List<string> FindPrompts()
    {
        var root = Environment.GetEnvironmentVariable("ARCHITECT_CORPORA") ?? (Shared() is { } shared ? Path.Combine(shared, "data") : null);
        return !Directory.Exists(root)
            ? []
            : [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(path => path.EndsWith(".prompt.yaml", StringComparison.Ordinal) || path.EndsWith(".prompt.yml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)];
    }

    private static string? Shared()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "OrchestrationArchitect.sln")))
                return Path.Combine(at.FullName, "..", "shared");
        }

        return null;
    }
}
