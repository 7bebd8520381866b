using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>Counts and rates: "1,500 claims per day", "300 refills/hr".</summary>
internal static class Rates
{
    /// <summary>A counted thing after a number, as a rate if a time follows.</summary>
    public static Quantity? Counted(TaggedSentence words, int first, int end, double value)
    {
        var noun = "";
        var at = end;
        for (; at < words.Count && at < end + 5 && (words.TagAt(at).IsNominal() || words.TagAt(at) is Tag.Adjective or Tag.Participle || words.TagAt(at) is Tag.Present or Tag.Base && at > end); at++)
        {
            if (words[at].Kind == TokenKind.Number || Seconds(words, at, out _) > 0)
            {
                break;
            }

            noun = words.TagAt(at) == Tag.Noun ? words.Lemmas[at] : words.Lower(at);
        }

        var after = Seconds(words, at, out var seconds);
        if (after == 0 && words.TagAt(at) == Tag.Preposition && words.Lower(at) is "of" or "from" or "to")
        {
            var phrase = Clauses.Phrases.Read(words, at + 1, Math.Min(words.Count, at + 6));
            after = phrase.IsEmpty ? 0 : Seconds(words, phrase.End, out seconds);
        }

        return after > 0
            ? new Quantity(QuantityKind.Rate, value / seconds, first, after, noun)
            : new Quantity(QuantityKind.Count, value, first, Math.Max(end, noun.Length > 0 ? end + 1 : end), noun);
    }

    /// <summary>Reads "per second", "/s", "an hour", "every minute", "daily"; the token after it, or 0.</summary>
    public static int Seconds(TaggedSentence words, int i, out double seconds)
    {
        seconds = 0;
        if (words.Lower(i) is "per" or "/" or "a" or "an" or "each" or "every")
        {
            return Units.TryGet(words.Lower(i + 1), "time", out seconds) ? i + 2 : 0;
        }

        seconds = words.Lower(i) switch { "hourly" => 3600, "daily" => 86400, "weekly" => 604800, "monthly" => 2592000, _ => 0 };
        return seconds > 0 ? i + 1 : 0;
    }
}
