using System.Collections.Frozen;
using System.Globalization;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>Numbers written in words.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, (double Value, string Kind)> Values = DataTable.Embedded("numbers.data.tsv")
        .ToFrozenDictionary(row => row[0], row => (double.Parse(row[1], CultureInfo.InvariantCulture), row[2]), StringComparer.Ordinal);

    /// <summary>A number word that counts things; "once" and "twice" are not.</summary>
    public static bool Contains(string word) => Values.TryGetValue(word, out var entry) && entry.Kind != "times";

    public static bool TryUnit(string word, out double value) => TryKind(word, "unit", out value);

    public static bool TryMultiplier(string word, out double value) => TryKind(word, "multiplier", out value);

    public static bool TryTimes(string word, out double value) => TryKind(word, "times", out value);

    private static bool TryKind(string word, string kind, out double value)
    {
        var found = Values.TryGetValue(word, out var entry) && entry.Kind == kind;
        value = found ? entry.Value : 0;
        return found;
    }
}
