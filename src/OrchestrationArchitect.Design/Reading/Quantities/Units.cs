using System.Collections.Frozen;
using System.Globalization;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>The units of <c>units.data.tsv</c>.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, (string Dimension, double Factor)> Known = DataTable.Embedded("units.data.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], double.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    public static bool TryGet(string word, string dimension, out double factor)
    {
        var found = Known.TryGetValue(word, out var unit) && unit.Dimension == dimension;
        factor = found ? unit.Factor : 0;
        return found;
    }
}
