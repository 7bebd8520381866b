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
            if ((Percentiles.At(words, i) ?? At(words, i)) is not { } quantity)
            {
                i++;
                continue;
            }

            quantity = WithUnitBefore(words, quantity, found);
            if (!Restates(words, quantity, found) && !IsEmphasis(words, quantity))
            {
                found.Add(quantity);
            }

            i = Math.Max(quantity.End, i + 1);
        }

        return found.ToImmutable();
    }

    /// <summary>"Ninety-nine point nine per cent (99.9%)", "one shift (8 hours)": said again in brackets.</summary>
    private static bool Restates(TaggedSentence words, Quantity quantity, ImmutableArray<Quantity>.Builder found) =>
        found.Count > 0 && words.Lower(quantity.First - 1) == "(" && found[^1] is var last && last.End >= quantity.First - 1 && last.Kind == quantity.Kind && last.Value.Equals(quantity.Value);

    /// <summary>"Within 7 days, the rest within 60", "after two days and replaced after five", "the courier has 30 minutes, the customer 10": the unit told before holds.</summary>
    private static Quantity WithUnitBefore(TaggedSentence words, Quantity quantity, ImmutableArray<Quantity>.Builder found)
    {
        var alone = quantity is { Kind: QuantityKind.Count, Noun.Length: 0 } && (words.Lower(quantity.First - 1) is "after" or "within" or "in" || IsGapped(words, quantity.First))
            && (quantity.End >= words.Count || words.Lower(quantity.End) is "," or ";" or "." or "and" or "or" or ")" or "but");
        return alone && found.Count > 0 && found[^1] is { Kind: QuantityKind.Time } last && words.Units.TryGet(words.Lower(last.End - 1), "time", out var unit)
            ? quantity with { Kind = QuantityKind.Time, Value = quantity.Value * unit } : quantity;
    }

    /// <summary>"…, the customer 10", "… and a manager 5": only who has it stands before the figure.</summary>
    private static bool IsGapped(TaggedSentence words, int first) =>
        words.TagAt(first - 1) is Tag.Noun or Tag.Name && words.TagAt(first - 2) == Tag.Determiner && words.Lower(first - 3) is "," or ";" or "and" or "while" or "but";

    /// <summary>"Not a minute longer".</summary>
    private static bool IsEmphasis(TaggedSentence words, Quantity quantity) =>
        quantity is { Kind: QuantityKind.Time } && words.Lower(quantity.First) is "a" or "an" or "one" && words.Lower(quantity.First - 1) is "not" or "no" && words.Lower(quantity.End) is "longer" or "later" or "more" or "sooner";

    private static Quantity? At(TaggedSentence words, int first)
    {
        if (Durations.InOneToken(words, first, out var seconds) is var packed && packed > first)
        {
            return new Quantity(QuantityKind.Time, seconds, first, packed, "");
        }

        if (Often(words, first) is { } often)
        {
            return often;
        }

        if (Clock(words, first) is var clock && clock > first)
        {
            return new Quantity(QuantityKind.Clock, 0, first, clock, "");
        }

        var number = first + Money.Sign(words, first);
        var end = Numbers.Read(words, number, out var value);
        if (end == number)
        {
            return null;
        }

        end = Numbers.Range(words, number, end, ref value);
        return Money.Of(words, first, number, end, value) ?? WithUnit(words, first, end, value);
    }

    /// <summary>"18:00", "9:00 pm", "4 am": a time of the day; the token after it, or <paramref name="i"/>.</summary>
    public static int Clock(TaggedSentence words, int i)
    {
        if (i < words.Count && words[i].Kind == TokenKind.Number && words.Lower(i).Contains(':', StringComparison.Ordinal))
        {
            return words.Lower(i + 1) is "am" or "pm" or "a.m" or "p.m" or "a.m." or "p.m." or "utc" ? i + 2 : i + 1;
        }

        if (i >= words.Count || words[i].Kind != TokenKind.Number || words.Lower(i).Length > 2)
        {
            return i;
        }

        var end = words.Lower(i + 1) == ":" && words.Lower(i + 2).Length == 2 && words[i + 2].Kind == TokenKind.Number && words[i + 2].Start == words[i].End + 1 ? i + 3 : i;
        var half = Math.Max(end, i + 1);
        return words.Lower(half) is "am" or "pm" or "a.m" or "p.m" or "a.m." or "p.m." or "o'clock" or "utc" ? half + 1 : end;
    }

    /// <summary>"Twice", "twice per sample", "x3"; not "twice per day".</summary>
    private static Quantity? Often(TaggedSentence words, int i)
    {
        var own = words.Lower(i);
        if (NumberWords.TryTimes(own, out var times) && words.TagAt(i) != Tag.Subordinator && words.Lower(i + 1) != "a" && words.Lower(i - 1) is not "at" && words.Lower(i + 1) is not ("again" or "every")
            && !(words.Lower(i + 1) == "per" && words.Units.TryGet(words.Lower(i + 2), "time", out _)))
        {
            return new Quantity(QuantityKind.Times, times, i, i + 1, "");
        }

        return own.Length is 2 or 3 && own[0] == 'x' && double.TryParse(own.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new Quantity(QuantityKind.Times, count, i, i + 1, "") : null;
    }

    private static Quantity WithUnit(TaggedSentence words, int first, int end, double value)
    {
        var word = words.Lower(end);
        if (words.Units.TryGet(word, "rate", out var perSecond))
        {
            return new Quantity(QuantityKind.Rate, value * perSecond, first, end + 1, "");
        }

        if (words.Units.TryGet(word, "physical", out _) || (words.Lower(end + 1) == "/" && word.Length <= 2 && words.Lower(end + 2).Length == 1 && words.Units.TryGet(word, "time", out _)))
        {
            return new Quantity(QuantityKind.Count, value, first, end + 1, "physical");
        }

        if (Share(words, end, ref value) is var share and > 0)
        {
            return new Quantity(QuantityKind.Percent, value, first, share, "");
        }

        var unit = word is "-" && words[end].Start == words[end - 1].End ? end + 1 : end;
        if (words.Units.TryGet(words.Lower(unit), "bytes", out var size) && (words.Lower(unit) is not ("b" or "k") || words[unit].Text is "B" || unit > end))
        {
            return Volume(words, first, unit + 1) is > 0 and var after
                ? new Quantity(QuantityKind.Count, value, first, after, "volume")
                : new Quantity(QuantityKind.Bytes, Math.Round(value * size), first, unit + 1, "");
        }

        if (Durations.AfterNumber(words, end, value, out var seconds) is var time and > 0)
        {
            return new Quantity(QuantityKind.Time, seconds, first, time, "");
        }

        if (word is "times" or "x" or "×" or "time" || (word == "more" && words.Lower(end + 1) is "times" or "time"))
        {
            return Rates.Period(words, end + 1, out _) > 0 && value > 1 ? Rates.Counted(words, first, end, value) : new Quantity(QuantityKind.Times, value, first, end + (word == "more" ? 2 : 1), "");
        }

        return Rates.Counted(words, first, end, value);
    }

    /// <summary>"900 GB a day", "3 TB of logs are collected per day": what comes in over time, which bounds no single thing; the token after it, or 0.</summary>
    private static int Volume(TaggedSentence words, int first, int end) =>
        Rates.Period(words, end, out _) is > 0 and var after ? after : words.Lower(first - 1) is "to" or "most" or "than" or "under" or "below" or "exceed" ? 0 : Rates.Ahead(words, end, out _);

    /// <summary>"99.9 %", "99.9 per cent", "three nines", "99.95 availability"; the token after it, or 0.</summary>
    private static int Share(TaggedSentence words, int end, ref double value)
    {
        if (words.Units.TryGet(words.Lower(end), "percent", out _))
        {
            return end + 1;
        }

        if (words.Matches(end, "per cent"))
        {
            return end + 2;
        }

        if (words.Lower(end) is "nines" or "9s" or "9's" && value is >= 2 and <= 6)
        {
            value = Math.Round(100 - Math.Pow(10, 2 - value), 6);
            return end + 1;
        }

        return value is > 90 and < 100 && words.Lower(end) is "availability" or "uptime" or "available" ? end : 0;
    }
}
