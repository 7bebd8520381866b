using System.Collections.Frozen;
using System.Globalization;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>Numbers written in words: "twenty-five", "one hundred and twenty", "ninety-nine point nine", "two and a half".</summary>
internal static class NumberWords
{
    /// <summary>The longest run of words that is read as one number.</summary>
    private const int Longest = 12;

    private static readonly FrozenDictionary<string, (double Value, string Kind)> Values = DataTable.Embedded("numbers.data.tsv")
        .ToFrozenDictionary(row => row[0], row => (double.Parse(row[1], CultureInfo.InvariantCulture), row[2]), StringComparer.Ordinal);

    private static readonly WordMemory<double?> Wholes = new(Whole);

    /// <summary>A number word that counts things; "once", "twice" and "second" are not.</summary>
    public static bool Contains(string word) => Values.TryGetValue(word, out var entry) && entry.Kind is not ("times" or "ordinal");

    /// <summary>Which of several: "second", "secondly".</summary>
    public static bool TryOrdinal(string word, out double value) => TryKind(word, "ordinal", out value);

    public static bool TryMultiplier(string word, out double value) => TryKind(word, "multiplier", out value);

    public static bool TryTimes(string word, out double value) => TryKind(word, "times", out value);

    /// <summary>A number in words; the token after it, or <paramref name="i"/> if there is none.</summary>
    public static int Read(TaggedSentence words, int i, out double value)
    {
        var (at, total, group) = (i, 0.0, 0.0);
        for (; at < words.Count && at < i + Longest; at++)
        {
            var own = words.Lower(at);
            if (TryWhole(own, out var whole))
            {
                group += whole;
            }
            else if (at > i && TryMultiplier(own, out var factor))
            {
                (total, group) = factor >= 1000 ? (total + Math.Max(group, 1) * factor, 0) : (total, Math.Max(group, 1) * factor);
            }
            else if (!(own == "and" && at > i && TryMultiplier(words.Lower(at - 1), out _) && TryWhole(words.Lower(at + 1), out _)))
            {
                break;
            }
        }

        value = total + group;
        return at == i ? i : AndAHalf(words, Point(words, at, ref value), ref value);
    }

    /// <summary>"Twenty-five" and its parts.</summary>
    public static bool TryWhole(string word, out double value)
    {
        var whole = Wholes[word];
        value = whole ?? 0;
        return whole is not null;
    }

    private static double? Whole(string word)
    {
        var value = 0.0;
        foreach (var part in word.AsSpan().Split('-'))
        {
            if (!TryKind(word[part], "unit", out var unit))
            {
                return null;
            }

            value += unit;
        }

        return value;
    }

    private static int Point(TaggedSentence words, int at, ref double value)
    {
        var digit = words.Lower(at) == "point" ? 0.1 : 0;
        var i = at + 1;
        for (; digit > 0 && TryWhole(words.Lower(i), out var next) && next < 10; i++)
        {
            value += next * digit;
            digit /= 10;
        }

        value = Math.Round(value, 6);
        return i > at + 1 ? i : at;
    }

    /// <summary>"Two and a half", "2½".</summary>
    public static int AndAHalf(TaggedSentence words, int at, ref double value)
    {
        if (words.Lower(at) == "and" && (words.Matches(at + 1, "a half") || words.Matches(at + 1, "one half")))
        {
            value += 0.5;
            return at + 3;
        }

        var sign = words.Lower(at) switch { "½" => 0.5, "¼" => 0.25, "¾" => 0.75, _ => 0 };
        value += sign;
        return sign > 0 ? at + 1 : at;
    }

    /// <summary>"Half an", "a quarter of an", "three quarters of an", "½".</summary>
    public static int Fraction(TaggedSentence words, int i, out double value)
    {
        value = 0;
        if (AndAHalf(words, i, ref value) is var sign && sign == i + 1)
        {
            return sign;
        }

        var at = words.Lower(i) is "a" or "one" or "three" ? i + 1 : i;
        value = words.Lower(at) switch { "half" or "half-a" or "half-an" => 0.5, "quarter" => 0.25, "quarters" when words.Lower(i) == "three" => 0.75, "third" when at > i => 1 / 3.0, "tenth" when at > i => 0.1, _ => 0 };
        var linked = words.Lower(at + 1) == "of" && words.Lower(at + 2) is "a" or "an" ? at + 3 : words.Lower(at + 1) is "a" or "an" ? at + 2 : words.Lower(at) is "half-a" or "half-an" ? at + 1 : i;
        return value > 0 ? linked > i ? linked : (at > i || value == 0.5) && words.Units.TryGet(words.Lower(at + 1), "time", out _) && value == 0.5 ? at + 1 : i : i;
    }

    private static bool TryKind(string word, string kind, out double value)
    {
        var found = Values.TryGetValue(word, out var entry) && entry.Kind == kind;
        value = found ? entry.Value : 0;
        return found;
    }
}
