using Dapper;
using Microsoft.Data.Sqlite;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>Copies a data directory's databases, also while a local host uses them.</summary>
internal static class DataBackup
{
    /// <summary>
    /// Writes each database as it is at one moment. The runs come first: what they did after that moment they do again
    /// after a restore, and every effect of theirs is idempotent.
    /// </summary>
    /// <returns>The names of the files written.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such data directory, or no database in it.</exception>
    /// <exception cref="IOException">The target holds files of these names.</exception>
    /// <exception cref="SqliteException">A database cannot be read, or the copy not be written.</exception>
    public static IReadOnlyList<string> Write(string directory, string target)
    {
        var names = Databases(directory);
        Directory.CreateDirectory(target);
        foreach (var name in names.Where(name => File.Exists(Path.Combine(target, name))))
            throw new IOException($"'{Path.Combine(target, name)}' exists already; a backup never overwrites.");
        foreach (var name in names)
            Copy(Path.Combine(directory, name), Path.Combine(target, name));
        return names;
    }

    private static List<string> Databases(string directory)
    {
        if (!Directory.Exists(directory))
            throw new DirectoryNotFoundException($"There is no data directory '{directory}'.");
        var names = Directory.GetFiles(directory, "*.db")
            .Select(path => Path.GetFileName(path))
            .OrderByDescending(name => name == LocalRuntime.RunsFile)
            .ThenBy(name => name, StringComparer.Ordinal)
            .ToList();
        return names.Count > 0 ? names : throw new DirectoryNotFoundException($"'{directory}' holds no databases.");
    }

    private static void Copy(string from, string to)
    {
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = from, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 60,
        };
        using var connection = new SqliteConnection(source.ToString());
        connection.Open();
        connection.Execute("VACUUM INTO @to", new { to });
    }
}
