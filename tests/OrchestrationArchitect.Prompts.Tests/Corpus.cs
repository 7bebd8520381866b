namespace OrchestrationArchitect.Prompts.Tests;

/// <summary>Finds public prompt files laid out beside the repository; tests skip visibly without them.</summary>
internal static class Corpus
{
    public static IReadOnlyList<string> PromptFiles { get; } = Find();

    private static List<string> Find()
    {
        var root = Environment.GetEnvironmentVariable("ARCHITECT_CORPORA");
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); root is null && at is not null; at = at.Parent)
        {
            var beside = Path.Combine(at.FullName, "..", "shared", "data");
            if (File.Exists(Path.Combine(at.FullName, "OrchestrationArchitect.sln")) && Directory.Exists(beside))
                root = beside;
        }

        return root is null
            ? []
            : [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(path => path.EndsWith(".prompt.yaml", StringComparison.Ordinal) || path.EndsWith(".prompt.yml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)];
    }
}
