using OrchestrationArchitect.Cli.Output;

namespace OrchestrationArchitect.Cli.Input;

/// <summary>The prompt files that arguments stand for: files as they are, directories with every prompt file below them.</summary>
internal static class PromptPaths
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, MaxRecursionDepth = 32, MatchType = MatchType.Simple };

    /// <exception cref="BadInputException">A directory holds no prompt file.</exception>
    public static IEnumerable<string> Expand(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return path;
                continue;
            }

            var files = Directory.EnumerateFiles(path, "*.prompt.y*ml", Below).Order(StringComparer.Ordinal).ToList();
            if (files.Count == 0)
                throw new BadInputException($"The directory '{path}' holds no .prompt.yaml or .prompt.yml file.");
            foreach (var file in files)
                yield return file;
        }
    }
}
