using System.Globalization;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>Numbers in digits and words, with multipliers and ranges.</summary>
internal static class Numbers
{
    /// <summary>Reads a number; the token after it, or <paramref name="i"/> if there is none.</summary>
    public static int Read(TaggedSentence words, int i, out double value)
    {
        value = 0;
        var own = words.Lower(i);
        if (i < words.Count && words[i].Kind == TokenKind.Number)
        {
            if (!double.TryParse(Plain(own), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
                || !double.IsFinite(value))
            {
                return i;
            }

            return Multiplier(words, i + 1, ref value);
        }

        if (words.Matches(i, "a quarter of an") || words.Matches(i, "quarter of an"))
        {
            value = 0.25;
            return i + (own == "a" ? 4 : 3);
        }

        if (own is "half" or "quarter" && words.Lower(i + 1) is "a" or "an")
        {
            value = own == "half" ? 0.5 : 0.25;
            return i + 2;
        }

        if (own is "a" or "an" or "one" && (Units.TryGet(words.Lower(i + 1), "time", out _) || NumberWords.TryMultiplier(words.Lower(i + 1), out _))
            && words.Lower(i + 1).Length > 2 && words.Lower(i + 1) is not "second" && !IsRateTail(words, i))
        {
            value = 1;
            return Multiplier(words, i + 1, ref value);
        }

        return InWords(words, i, ref value);
    }

    /// <summary>A comma before three digits groups thousands; before fewer it is a decimal comma.</summary>
    private static string Plain(string digits)
    {
        var comma = digits.LastIndexOf(',');
        return comma > 0 && digits.Length - comma - 1 is 1 or 2 && digits.IndexOf(',', StringComparison.Ordinal) == comma && !digits.Contains('.', StringComparison.Ordinal)
            ? digits.Replace(',', '.')
            : digits.Replace(",", "", StringComparison.Ordinal);
    }

    /// <summary>"Twice a day", "300 an hour": the article belongs to a rate.</summary>
    private static bool IsRateTail(TaggedSentence words, int i) =>
        i > 0 && (words.TagAt(i - 1).IsNominal() || words.Lower(i - 1) is "once" or "twice" or "times" or "than" && words.Lower(i - 2) == "once") && words.Lower(i) is "a" or "an";

    private static int InWords(TaggedSentence words, int i, ref double value)
    {
        var at = i;
        var total = 0.0;
        var group = 0.0;
        for (; at < words.Count && at < i + 8; at++)
        {
            var parts = words.Lower(at).Split('-');
            if (parts.All(p => NumberWords.TryUnit(p, out _)))
            {
                group += parts.Sum(p => NumberWords.TryUnit(p, out var unit) ? unit : 0);
            }
            else if (at > i && NumberWords.TryMultiplier(words.Lower(at), out var factor))
            {
                group = Math.Max(group, 1) * factor;
                if (factor >= 1000)
                {
                    total += group;
                    group = 0;
                }
            }
            else
            {
                break;
            }
        }

        value = total + group;
        return at;
    }

    private static int Multiplier(TaggedSentence words, int i, ref double value)
    {
        if (NumberWords.TryMultiplier(words.Lower(i), out var factor))
        {
            value *= factor;
            return i + 1;
        }

        if (words.Lower(i) is "k" or "m" && words[i].Start == words[i - 1].End && words.Lower(i) == "k" && i + 1 < words.Count && words[i + 1].Kind == TokenKind.Word)
        {
            value *= 1000;
            return i + 1;
        }

        return i;
    }

    /// <summary>"5 to 10", "5–10": the upper end counts.</summary>
    public static int Range(TaggedSentence words, int end, ref double value)
    {
        if (words.Lower(end) is not ("-" or "–" or "to" or "or"))
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
