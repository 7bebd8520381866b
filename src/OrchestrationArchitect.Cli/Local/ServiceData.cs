using System.CommandLine;
using Microsoft.Data.Sqlite;
using OrchestrationArchitect.Cli.Output;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>The service database of a data directory, for commands that work on it beside a running host.</summary>
internal static class ServiceData
{
    public const string FileName = "service.db";

    public static Option<string> Option() => new("--data")
    {
        Description = "The data directory of the local host. Default: .architect",
        DefaultValueFactory = _ => ".architect",
    };

    /// <summary>Opens it.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="create">Whether one that is not there is made.</param>
    /// <exception cref="BadInputException">There is none, it cannot be opened, or a newer version wrote it.</exception>
    public static ServiceDatabase Open(string directory, bool create)
    {
        var path = Path.Combine(directory, FileName);
        if (!create && !File.Exists(path))
            throw new BadInputException($"There is no data of a local host in '{directory}'.");
        try
        {
            return new ServiceDatabase(path);
        }
        catch (Exception exception) when (exception is SqliteException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: {exception.Message}");
        }
    }
}
