using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>Finds the quantities of a sentence in one pass.</summary>
internal static class QuantityReader
{
    public static ImmutableArray<Quantity> Read(TaggedSentence words)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        for (var i = 0; i < words.Count;)
        {
            var quantity = Percentile(words, i) ?? At(words, i);
            if (quantity is null)
            {
                i++;
                continue;
            }

            found.Add(quantity);
            i = Math.Max(quantity.End, i + 1);
        }

        return found.ToImmutable();
    }

    private static Quantity? Percentile(TaggedSentence words, int i)
    {
        var own = words.Lower(i);
        if (own.Length >= 2 && own[0] == 'p' && double.TryParse(own.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var direct) && direct is >= 50 and < 1000)
        {
            var fraction = words.Lower(i + 1) == "." && words[i].End == words[i + 1].Start ? Fraction(words, i, ref direct) : 0;
            direct = direct >= 100 ? direct / 10 : direct;
            return new Quantity(QuantityKind.Percentile, direct, i, i + 1 + fraction, "");
        }

        if (words.Lower(i + 1) == "percentile" && own.Length > 2 && char.IsAsciiDigit(own[0])
            && double.TryParse(own.AsSpan(0, own.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ordinal))
        {
            return new Quantity(QuantityKind.Percentile, ordinal, i, i + 2, "");
        }

        return own == "median" ? new Quantity(QuantityKind.Percentile, 50, i, i + 1, "") : null;
    }

    private static int Fraction(TaggedSentence words, int i, ref double value)
    {
        if (i + 2 < words.Count && words[i + 2].Kind == TokenKind.Number && int.TryParse(words.Lower(i + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var digit))
        {
            value += digit / Math.Pow(10, words.Lower(i + 2).Length);
            return 2;
        }

        return 0;
    }

    private static Quantity? At(TaggedSentence words, int i)
    {
        var first = i;
        var money = words.Lower(i) is "$" || (words.Lower(i) is "usd" or "us" && words.Lower(i + 1) is "$" || words.Lower(i) == "usd" && words[Math.Min(i + 1, words.Count - 1)].Kind == TokenKind.Number);
        if (money)
        {
            i += words.Lower(i + 1) == "$" ? 2 : 1;
        }

        if (NumberWords.TryTimes(words.Lower(i), out var times) && words.TagAt(i) != Tag.Subordinator && words.Lower(i + 1) != "a" && words.Lower(i - 1) is not "at" && words.Lower(i + 1) is not ("again" or "per" or "every"))
        {
            return new Quantity(QuantityKind.Times, times, first, i + 1, "");
        }

        var end = Numbers.Read(words, i, out var value);
        if (end == i)
        {
            return null;
        }

        end = Numbers.Range(words, end, ref value);
        if (money || words.Lower(end) is "dollar" or "dollars" or "usd" or "cent" or "cents" or "$")
        {
            var factor = !money && Units.TryGet(words.Lower(end), "money", out var cents) ? cents : 1;
            end += money ? 0 : 1;
            return new Quantity(QuantityKind.Money, value * factor, first, PerNoun(words, ref end, out var noun), noun);
        }

        if (words.Lower(i - 1) is "€" or "£" or "eur" or "gbp" or "chf" || words.Lower(end) is "€" or "£" or "euro" or "euros" or "eur" or "gbp" or "chf" or "pounds" or "francs")
        {
            return new Quantity(QuantityKind.Count, value, first, end, "currency");
        }

        return WithUnit(words, first, end, value);
    }

    private static Quantity? WithUnit(TaggedSentence words, int first, int end, double value)
    {
        var unit = end;
        while (words.Lower(unit) is "-" or "business" or "working" or "calendar" or "full" or "consecutive" or "more" or "work")
        {
            unit++;
        }

        var word = words.Lower(unit);
        if (word is "rps" or "tps" or "qps")
        {
            return new Quantity(QuantityKind.Rate, value, first, unit + 1, "");
        }

        if (word is "rpm" or "tpm")
        {
            return new Quantity(QuantityKind.Rate, value / 60, first, unit + 1, "");
        }

        if (Units.TryGet(word, "percent", out _))
        {
            return new Quantity(QuantityKind.Percent, value, first, unit + 1, "");
        }

        if (word != "k" && Units.TryGet(word, "bytes", out var size) && (word != "b" || unit == end))
        {
            return Rates.Seconds(words, unit + 1, out _) is > 0 and var after ? new Quantity(QuantityKind.Count, value, first, after, "volume") : new Quantity(QuantityKind.Bytes, Math.Round(value * size), first, unit + 1, "");
        }

        if (Units.TryGet(word, "time", out var seconds) && !(word is "second" && unit > end))
        {
            return new Quantity(QuantityKind.Time, value * seconds, first, unit + 1, "");
        }

        if (word is "times" or "x" or "time" && words.Lower(end) != "-")
        {
            return new Quantity(QuantityKind.Times, value, first, unit + 1, "");
        }

        return Rates.Counted(words, first, end, value);
    }

    private static int PerNoun(TaggedSentence words, ref int end, out string noun)
    {
        noun = "";
        if (words.Lower(end) is "per" or "/" or "a" or "an" or "each" or "every")
        {
            var phrase = Clauses.Phrases.Read(words, end + 1, Math.Min(words.Count, end + 6));
            if (!phrase.IsEmpty)
            {
                noun = Actions.ActionName.Thing(words, phrase) is { } thing ? Singular(words, phrase, thing) : "";
                end = phrase.End;
            }
        }

        return end;
    }

    private static string Singular(TaggedSentence words, Clauses.Phrase phrase, string thing) =>
        thing.Contains(' ', StringComparison.Ordinal) ? thing : words.Lemmas[phrase.Head];
}
