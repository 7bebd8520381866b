using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>Reads the tab-separated data files: one entry a line, <c>#</c> opens a comment line.</summary>
internal static class DataTable
{
    /// <summary>The rows of an embedded file.</summary>
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public static IEnumerable<string[]> Embedded(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The data file '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. Rows(reader.ReadToEnd()).Select(numbered => numbered.Row)];
    }

    /// <summary>The rows of an embedded file, each of so many columns.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or a row has another number of columns.</exception>
    public static IEnumerable<string[]> Embedded(string name, int columns) => Embedded(name).Select(row => row.Length == columns
        ? row
        : throw new InvalidDataException($"'{name}' needs {columns} columns in '{string.Join('\t', row)}'."));

    /// <summary>The rows of a text with the numbers of their lines.</summary>
    public static IEnumerable<(int Line, string[] Row)> Rows(string text)
    {
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var own = line.TrimEnd('\r', ' ', '\t');
            if (own.Length > 0 && own[0] != '#')
            {
                yield return (index + 1, own.Split('\t'));
            }
        }
    }

    /// <summary>A cell, or nothing where the row is short or the cell is <c>-</c>.</summary>
    public static string Cell(string[] row, int at) => at < row.Length && row[at] != "-" ? row[at].Trim() : "";

    /// <summary>The parts of a cell.</summary>
    public static ImmutableArray<string> List(string[] row, int at, char separator = ',') =>
        [.. Cell(row, at).Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
