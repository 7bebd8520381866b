using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Amounts that open a clause and tell which case it is about: "at 85 % or more, …", "from $500 to $5,000, …", "with 50 to 79 points, …".</summary>
internal static class Amounts
{
    /// <summary>A longer phrase is none.</summary>
    private const int Longest = 10;

    /// <summary>Whether a preposition begins such a phrase: a number with a bound, or two that a range lies between, that is no time.</summary>
    public static bool Opens(TaggedSentence words, int start, Lexicon lexicon)
    {
        var end = start + 1;
        while (end < words.Count && end < start + Longest && words.Lower(end) is not ("," or ":"))
        {
            end++;
        }

        var numbers = 0;
        var bound = words.Lower(start) == "at" && words.Lower(start + 1) is "least" or "most" or "or" or "less" or "more" or "fewer";
        for (var i = start + 1; i < end; i++)
        {
            if (IsTime(words, i) || words.TagAt(i).IsVerb())
            {
                return false;
            }

            numbers += words.TagAt(i) == Tag.Number ? 1 : 0;
            bound |= numbers > 0 && IsBound(words, i, lexicon);
        }

        return end < words.Count && words.Lower(end) == "," && numbers > 0 && bound;
    }

    /// <summary>"Or more", "or above", "upwards", or "to" between two numbers.</summary>
    private static bool IsBound(TaggedSentence words, int at, Lexicon lexicon) => words.Lower(at) switch
    {
        "or" or "and" => lexicon.Phrases.Set("bound").IsWordAt(words, at + 1),
        "upwards" or "upward" => true,
        "to" or "-" or "–" => words.TagAt(at + 1) == Tag.Number || words.TagAt(at + 2) == Tag.Number,
        _ => false,
    };

    private static bool IsTime(TaggedSentence words, int at) =>
        words.Units.TryGet(words.Lower(at), "time", out _) || words.Lower(at) is "am" or "pm" or "a.m." or "p.m." or "o'clock" or "noon" or "midnight" || words[at].Text.Contains(':', StringComparison.Ordinal);
}
