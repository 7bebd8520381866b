using System.Collections.Frozen;
using System.Globalization;

namespace OrchestrationArchitect.Design.Synthesis.Phrases;

/// <summary>Numbers in words and digits.</summary>
internal static class Numbers
{
    private static readonly FrozenDictionary<string, double> Words = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["fifteen"] = 15, ["twenty"] = 20, ["thirty"] = 30,
        ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["hundred"] = 100, ["few"] = 3, ["couple"] = 2, ["dozen"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number a lower-case word stands for: <c>12</c>, <c>2.5</c>, <c>four</c>; <see langword="null"/> for none.</summary>
    public static double? Of(string word) =>
        Words.TryGetValue(word, out var known) ? known
        : word.Length > 0 && !char.IsLetter(word[0]) && double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    /// <summary>Whether a word is a number.</summary>
    public static bool IsNumber(string word) => Of(word) is not null;
}
