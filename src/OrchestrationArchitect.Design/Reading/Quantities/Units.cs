using System.Collections.Frozen;
using System.Globalization;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>The units of <c>units.data.tsv</c>.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, (string Dimension, double Factor)> Known = DataTable.Embedded("units.data.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], double.Parse(DataTable.Cell(row, 2) is { Length: > 0 } factor ? factor : "1", CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    public static bool TryGet(string word, string dimension, out double factor)
    {
        var found = Known.TryGetValue(word.Length > 2 && word[^1] == '.' ? word[..^1] : word, out var unit) && unit.Dimension == dimension;
        factor = found ? unit.Factor : 0;
        return found;
    }

    /// <summary>A word that may stand between a number and its unit: "3 working days".</summary>
    public static bool Skips(string word) => TryGet(word, "between", out _);
}
