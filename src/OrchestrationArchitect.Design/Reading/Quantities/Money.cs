using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>Money: US dollars, with what they are for; other currencies only as something that is no count.</summary>
internal static class Money
{
    /// <summary>How many tokens of a sign stand before the number: "$", "USD", "US $".</summary>
    public static int Sign(TaggedSentence words, int i) =>
        words.Lower(i) is "us" or "u.s" or "usd" && words.Lower(i + 1) == "$" ? 2
        : words.Lower(i) is "$" or "us$" || (words.Lower(i) == "usd" && i + 1 < words.Count && words[i + 1].Kind == TokenKind.Number) ? 1 : 0;

    /// <summary>The amount whose number ends before a token; <see langword="null"/> if it is no money.</summary>
    public static Quantity? Of(TaggedSentence words, int first, int number, int end, double value)
    {
        var signed = number > first;
        end += words.Lower(end) is "us" or "u.s" or "u.s." or "american" && words.Units.TryGet(words.Lower(end + 1), "money", out _) ? 1 : 0;
        if (signed || words.Units.TryGet(words.Lower(end), "money", out _))
        {
            var factor = !signed && words.Units.TryGet(words.Lower(end), "money", out var unit) ? unit : 1;
            end += signed && !words.Units.TryGet(words.Lower(end), "money", out _) ? 0 : 1;
            return new Quantity(QuantityKind.Money, value * factor, first, PerNoun(words, ref end, out var noun), noun);
        }

        return words.Units.TryGet(words.Lower(number - 1), "currency", out _) || words.Units.TryGet(words.Lower(end), "currency", out _)
            ? new Quantity(QuantityKind.Count, value, first, end, "currency") : null;
    }

    private static int PerNoun(TaggedSentence words, ref int end, out string noun)
    {
        noun = "";
        if (words.Lower(end) is "per" or "/" or "a" or "an" or "each" or "every" or "for" && (words.Lower(end) != "for" || words.Lower(end + 1) is "each" or "every" or "a" or "one"))
        {
            var phrase = Clauses.Phrases.Read(words, end + 1, Math.Min(words.Count, end + 6));
            if (phrase.IsEmpty && words.TagAt(end + 1) == Tag.Gerund)
            {
                noun = words.Lower(end + 1);
                end += 2;
            }
            else if (!phrase.IsEmpty)
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
