using System.CommandLine;
using Microsoft.Data.Sqlite;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Output;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect backup</c>: a copy of a data directory, while the local host may be running on it.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var command = new Command("backup", "Copies the runs and artifacts of a data directory, also while they are in use.");
        var data = new Option<string>("--data")
        {
            Description = "The directory that `serve` keeps them in. Default: .architect",
            DefaultValueFactory = _ => ".architect",
        };
        var to = new Option<string>("--to") { Description = "The directory of the copy; it can be given to `serve --data`.", Required = true };
        command.Options.Add(data);
        command.Options.Add(to);
        command.SetAction(arguments =>
        {
            var target = Path.GetFullPath(arguments.GetValue(to)!);
            foreach (var name in Write(Path.GetFullPath(arguments.GetValue(data)!), target))
                Console.Error.WriteLine($"wrote {Path.Combine(target, name)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> Write(string directory, string target)
    {
        try
        {
            return DataBackup.Write(directory, target);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new BadInputException(fault.Message);
        }
    }
}
