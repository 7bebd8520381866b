using System.Collections.Frozen;
using System.Globalization;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>The units of <c>units.data.tsv</c> and of the user.</summary>
internal sealed class Units
{
    private static readonly FrozenSet<string> Dimensions =
        new[] { "time", "bytes", "percent", "money", "rate", "period", "currency", "physical", "between" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, (string Dimension, double Factor)> _known;

    private Units(IEnumerable<UnitRow> rows) =>
        _known = rows.GroupBy(row => row.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => (g.Last().Dimension, g.Last().Factor), StringComparer.Ordinal);

    private static UnitRow[] Rows { get; } = [.. DataTable.Embedded("units.data.tsv").Select((row, index) => Parse(row, index + 1))];

    public static Units Embedded { get; } = new(Rows);

    /// <summary>The units with a user's, which win.</summary>
    public static Units With(IEnumerable<UnitRow> own) => new([.. Rows, .. own]);

    /// <exception cref="FormatException">The dimension or the factor is none.</exception>
    public static UnitRow Parse(string[] row, int line)
    {
        var dimension = DataTable.Cell(row, 1);
        if (!Dimensions.Contains(dimension))
        {
            throw new FormatException($"Lexicon line {line}: '{dimension}' is not a dimension of units.");
        }

        var factor = DataTable.Cell(row, 2) is { Length: > 0 } text ? text : "1";
        return double.TryParse(factor, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value > 0
            ? new UnitRow(row[0].Trim().ToLowerInvariant(), dimension, value)
            : throw new FormatException($"Lexicon line {line}: '{factor}' is not a factor of a unit.");
    }

    public bool TryGet(string word, string dimension, out double factor)
    {
        var found = _known.TryGetValue(word.Length > 2 && word[^1] == '.' ? word[..^1] : word, out var unit) && unit.Dimension == dimension;
        factor = found ? unit.Factor : 0;
        return found;
    }

    /// <summary>A word that may stand between a number and its unit: "3 working days".</summary>
    public bool Skips(string word) => TryGet(word, "between", out _);
}
