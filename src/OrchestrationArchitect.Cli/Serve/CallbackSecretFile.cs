using System.Collections.Immutable;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Runs.Callbacks;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>
/// The secrets that sign callbacks: those of the environment, or else one that is made once and kept in the data
/// directory, in a file that its owner alone may read.
/// </summary>
internal static class CallbackSecretFile
{
    private const string Name = "callback-secret";
    private const string Variable = "ARCHITECT_CALLBACK_SECRET";
    private const string PreviousVariable = "ARCHITECT_CALLBACK_PREVIOUS_SECRET";

    /// <exception cref="BadInputException">A secret is malformed, or its file cannot be read or made.</exception>
    public static ImmutableArray<CallbackSecret> Load(string directory, Func<string, string?> environment)
    {
        var given = new[] { Variable, PreviousVariable }.Where(name => !string.IsNullOrEmpty(environment(name))).ToList();
        return given.Count > 0
            ? [.. given.Select(name => Parse(environment(name)!, name))]
            : [Parse(ReadOrCreate(Path.Combine(directory, Name)), Name)];
    }

    private static string ReadOrCreate(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows())
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                using var writer = new StreamWriter(path, options);
                writer.WriteLine(CallbackSecret.Create());
            }

            return File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: {exception.Message}");
        }
    }

    private static CallbackSecret Parse(string text, string source)
    {
        try
        {
            return CallbackSecret.Parse(text);
        }
        catch (FormatException fault)
        {
            throw new BadInputException($"{source}: {fault.Message}");
        }
    }
}
