using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Phrases;

/// <summary>Reads embedded tables: a row a line, columns by tabs, <c>#</c> starts a comment line.</summary>
internal static class DataTable
{
    /// <summary>The rows of a table.</summary>
    /// <exception cref="InvalidDataException">The resource is missing, or a row has another number of columns.</exception>
    public static ImmutableArray<string[]> Load(string resource, int columns)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"There is no embedded resource '{resource}'.");
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;

            var row = line.Split('\t');
            if (row.Length != columns)
                throw new InvalidDataException($"'{resource}' needs {columns} columns in '{line}'.");

            rows.Add(row);
        }

        return rows.ToImmutable();
    }
}
