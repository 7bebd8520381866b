namespace OrchestrationArchitect.Design.Tests.Importing;

/// <summary>Public definitions beside the repository; tests that want them skip where they are absent.</summary>
internal static class Corpus
{
    /// <summary>The folder of ASL definitions, or <see langword="null"/>.</summary>
    public static string? Asl { get; } = Find("asl");

    private static string? Find(string folder)
    {
        if (Environment.GetEnvironmentVariable("ARCHITECT_CORPORA") is { Length: > 0 } given)
        {
            return Existing(Path.Combine(given, folder));
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "OrchestrationArchitect.sln")))
            {
                return Existing(Path.Combine(at.FullName, "..", "shared", "data", folder));
            }
        }

        return null;
    }

    private static string? Existing(string path) => Directory.Exists(path) ? path : null;
}
