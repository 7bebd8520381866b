using System.Globalization;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>Numbers in digits and words, with multipliers, fractions and ranges.</summary>
internal static class Numbers
{
    /// <summary>Reads a number; the token after it, or <paramref name="i"/> if there is none.</summary>
    public static int Read(TaggedSentence words, int i, out double value)
    {
        var end = One(words, i, out value);
        return end == i ? i : Restated(words, end, value);
    }

    private static int One(TaggedSentence words, int i, out double value)
    {
        value = 0;
        if (i < words.Count && words[i].Kind == TokenKind.Number)
        {
            return Digits(words, i, out value);
        }

        if (NumberWords.Fraction(words, i, out value) is var fraction && fraction > i)
        {
            return fraction;
        }

        return Article(words, i, out value) is var article && article > i ? article : NumberWords.Read(words, i, out value);
    }

    private static int Digits(TaggedSentence words, int i, out double value)
    {
        var digits = Plain(words.Lower(i));
        var end = i + 1;
        while (digits.Length <= 3 * (end - i) && words.Lower(end) is { Length: 3 } group && words[end].Kind == TokenKind.Number && words[end].Start == words[end - 1].End + 1
            && group.All(char.IsAsciiDigit) && digits.All(char.IsAsciiDigit))
        {
            digits += group;
            end++;
        }

        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) || !double.IsFinite(value))
        {
            value = 0;
            return i;
        }

        return NumberWords.AndAHalf(words, Multiplier(words, end, ref value), ref value);
    }

    /// <summary>A comma before three digits groups thousands; before fewer it is a decimal comma.</summary>
    private static string Plain(string digits)
    {
        var comma = digits.LastIndexOf(',');
        return comma > 0 && digits.Length - comma - 1 is 1 or 2 && digits.IndexOf(',', StringComparison.Ordinal) == comma && !digits.Contains('.', StringComparison.Ordinal)
            ? digits.Replace(',', '.')
            : digits.Replace(",", "", StringComparison.Ordinal);
    }

    /// <summary>"A minute", "an hour", "a thousand", "the hour" is not one.</summary>
    private static int Article(TaggedSentence words, int i, out double value)
    {
        value = 0;
        var next = words.Lower(i + 1);
        var unit = words.Lower(i) is "a" or "an" or "single" && next.Length > 2 && !(next is "second" or "quarter" && words.TagAt(i + 2).IsNominal())
            && (words.Units.TryGet(next, "time", out _) || NumberWords.TryMultiplier(next, out _) || next is "dollar" or "cent" or "megabyte" or "gigabyte" or "kilobyte");
        if (!unit || IsRateTail(words, i))
        {
            return words.Matches(i, "a couple of") ? Value(2, i + 3, out value) : i;
        }

        value = 1;
        return Multiplier(words, i + 1, ref value);
    }

    private static int Value(double number, int end, out double value)
    {
        value = number;
        return end;
    }

    /// <summary>"Twice a day", "300 an hour": the article belongs to a rate.</summary>
    private static bool IsRateTail(TaggedSentence words, int i) =>
        i > 0 && words.Lower(i) is "a" or "an" && (words.TagAt(i - 1) is Tag.Number || (words.TagAt(i - 1).IsNominal() && words.Lower(i - 1) is not ("half" or "max" or "maximum" or "timeout" or "deadline" or "limit") && HasNumberBefore(words, i))
            || words.Lower(i - 1) is "once" or "twice" or "times" or "than" && words.Lower(i - 2) == "once");

    private static bool HasNumberBefore(TaggedSentence words, int i)
    {
        for (var at = i - 1; at >= 0 && at > i - 6 && (words.TagAt(at).IsNominal() || words.TagAt(at) is Tag.Adjective or Tag.Participle or Tag.Preposition); at--)
        {
            if (words.TagAt(at) == Tag.Number)
            {
                return true;
            }
        }

        return false;
    }

    private static int Multiplier(TaggedSentence words, int i, ref double value)
    {
        if (NumberWords.TryMultiplier(words.Lower(i), out var factor))
        {
            value *= factor;
            return i + 1;
        }

        var attached = i < words.Count && words[i].Start == words[i - 1].End;
        var scale = attached ? words[i].Text switch { "k" or "K" => 1e3, "M" or "mn" or "mio" => 1e6, "bn" or "B" => 1e9, _ => 0 } : 0;
        if (scale == 0 || (words[i].Text == "B" && words[i - 1].Lower.Length > 2))
        {
            return i;
        }

        value *= scale;
        return i + 1;
    }

    /// <summary>"Thirty (30) minutes": the same number twice.</summary>
    private static int Restated(TaggedSentence words, int end, double value)
    {
        if (words.Lower(end) != "(")
        {
            return end;
        }

        var after = One(words, end + 1, out var again);
        return after > end + 1 && words.Lower(after) == ")" && again.Equals(value) ? after + 1 : end;
    }

    /// <summary>"5 to 10", "5–10", "between 5 and 10": the upper end counts.</summary>
    public static int Range(TaggedSentence words, int first, int end, ref double value)
    {
        if (words.Lower(end) is not ("-" or "–" or "to" or "or" or "...") && !(words.Lower(end) == "and" && words.Lower(first - 1) == "between"))
        {
            return end;
        }

        var next = Read(words, end + 1, out var upper);
        if (next > end + 1 && upper > value)
        {
            value = upper;
            return next;
        }

        return end;
    }
}
