namespace OrchestrationArchitect.Cli.Output;

/// <summary>Writes files that are either whole or not there.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the place and moves it there; the directory is created.</summary>
    /// <exception cref="BadInputException">The place cannot be written to.</exception>
    public static async Task WriteAsync(string path, string content, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await File.WriteAllTextAsync(full + ".part", content, cancellationToken);
            File.Move(full + ".part", full, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: {exception.Message}");
        }
    }
}
