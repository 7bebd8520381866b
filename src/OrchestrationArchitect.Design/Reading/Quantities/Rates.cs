using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>Counts and rates: "1,500 claims per day", "300 refills/hr", "40 orders are placed every minute".</summary>
internal static class Rates
{
    /// <summary>How many words may stand between what is counted and the period.</summary>
    private const int Reach = 8;

    /// <summary>A counted thing after a number, as a rate if a period follows.</summary>
    public static Quantity Counted(TaggedSentence words, int first, int end, double value)
    {
        var noun = "";
        var at = end;
        for (; at < words.Count && at < end + 5 && (words.TagAt(at).IsNominal() || words.TagAt(at) is Tag.Adjective or Tag.Participle || words.TagAt(at) is Tag.Present or Tag.Base && at > end); at++)
        {
            if (words[at].Kind == TokenKind.Number || Period(words, at, out _) > 0)
            {
                break;
            }

            noun = words.TagAt(at) == Tag.Noun ? words.Lemmas[at] : words.Lower(at);
        }

        var after = Ahead(words, at, out var seconds);
        return after > 0
            ? new Quantity(QuantityKind.Rate, value / seconds, first, after, noun)
            : new Quantity(QuantityKind.Count, value, first, Math.Max(end, noun.Length > 0 ? end + 1 : end), noun);
    }

    /// <summary>A period that follows in the same clause; the token after it, or 0.</summary>
    public static int Ahead(TaggedSentence words, int from, out double seconds)
    {
        for (var at = from; at < Math.Min(words.Count, from + Reach); at++)
        {
            if (Period(words, at, out seconds) is var after and > 0)
            {
                var within = at > from && words.TagAt(at - 1) == Tag.Preposition && words.Lower(at - 1) != "in";
                var waves = words.Lower(at - 1) == "in" && after == at + 1 && words.TagAt(after).IsNominal();
                return within || waves || words.Lower(after) is "apart" or "later" or "time" or "at" && words.Lower(at) is "every" or "each" ? 0 : after;
            }

            if (words.TagAt(at) is Tag.Number or Tag.Subordinator or Tag.Relative or Tag.Pronoun || words.Lower(at) is "and" or "or" or "but" || (words.TagAt(at) == Tag.Punctuation && words.Lower(at) is not ("/" or "\"" or "(" or ")" or "-")))
            {
                break;
            }
        }

        seconds = 0;
        return 0;
    }

    /// <summary>Reads "per second", "/s", "an hour", "every 10 minutes", "in each hour", "daily"; the token after it, or 0.</summary>
    public static int Period(TaggedSentence words, int i, out double seconds)
    {
        seconds = 0;
        var own = words.Lower(i);
        if (words.Units.TryGet(own, "period", out seconds))
        {
            return i + 1;
        }

        if (own is "in" or "during" && words.Lower(i + 1) == "the" && words.TagAt(i + 2) is Tag.Adjective or Tag.Noun or Tag.Number && words.Units.TryGet(words.Lower(i + 3), "time", out seconds))
        {
            return i + 4;
        }

        var at = own == "in" && words.Lower(i + 1) is "a" or "an" or "one" or "any" or "each" or "every" or "any" ? i + 1 : i;
        if (words.Lower(at) is not ("per" or "/" or "a" or "an" or "each" or "every" or "any" or "one") || (at == i && own is "any" or "one") || (at > i && words.Lower(i - 1).Length == 0))
        {
            return 0;
        }

        var many = words.Lower(at) is "per" or "/" or "each" or "every" or "any";
        var end = at + 1;
        while (words.Lower(end) is "given" or "single" or "-" || (words.TagAt(end) == Tag.Adjective || words.Units.Skips(words.Lower(end))) && words.Units.TryGet(words.Lower(end + 1), "time", out _))
        {
            end++;
        }

        var count = 1.0;
        if (many && Numbers.Read(words, end, out var number) is var after && after > end && number > 0)
        {
            (count, end) = (number, words.Lower(after) == "-" ? after + 1 : after);
        }

        if (words.Lower(at) == "a" && words.Lower(end) == "second" && words.TagAt(end + 1) == Tag.Noun)
        {
            return 0;
        }

        seconds = words.Units.TryGet(words.Lower(end), "time", out var unit) ? unit * count : 0;
        return seconds > 0 ? end + 1 : 0;
    }
}
