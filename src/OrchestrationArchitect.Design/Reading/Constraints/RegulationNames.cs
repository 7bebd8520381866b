using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Names that no table has and that a text says are binding: "FCA MCOB is applicable", "TR-03109 is mandatory", "21 CFR Part 11."</summary>
internal static class RegulationNames
{
    /// <summary>How many words may stand between the name and what is said of it: "MPA content security guidelines apply".</summary>
    private const int Nouns = 3;

    /// <summary>How many tokens the name has that begins there and is binding; 0 if there is none.</summary>
    public static int At(TaggedSentence words, int i, Lexicon lexicon)
    {
        if (!Opens(words, i))
        {
            return 0;
        }

        var end = End(words, i);
        return IsName(words, i, end, lexicon) && (IsBinding(words, end, lexicon) || (IsAlone(words, i, end) && HasDigit(words, i, end))) ? end - i : 0;
    }

    /// <summary>The token after what still belongs to a name that is known: "FCA Consumer Duty".</summary>
    public static int Rest(TaggedSentence words, int i)
    {
        while (i < words.Count && words[i].Kind != TokenKind.Number && IsPart(words, i))
        {
            i++;
        }

        return i;
    }

    private static int End(TaggedSentence words, int i)
    {
        while (i < words.Count && (IsPart(words, i) || (words.Lower(i) is "/" or "-" && i + 1 < words.Count && IsPart(words, i + 1) && words[i + 1].Start == words[i].End)))
        {
            i++;
        }

        return i;
    }

    private static bool Opens(TaggedSentence words, int i) => IsPart(words, i) && (i == 0 || !IsPart(words, i - 1)) && words.Lower(i - 1) is not ("/" or "-");

    private static bool IsPart(TaggedSentence words, int i) => words[i].IsCapitalised || Capitals(words[i].Text) > 1 || (words[i].Kind == TokenKind.Number && !words.Lower(i).Contains('%', StringComparison.Ordinal));

    private static int Capitals(string text)
    {
        var capitals = 0;
        foreach (var letter in text)
        {
            capitals += char.IsAsciiLetterUpper(letter) ? 1 : 0;
        }

        return capitals;
    }

    /// <summary>Somewhere in it stands an abbreviation that names no technology and no unit.</summary>
    private static bool IsName(TaggedSentence words, int first, int end, Lexicon lexicon)
    {
        var named = false;
        for (var i = first; i < end; i++)
        {
            if (lexicon.Phrases.Set("no-regulation").IsWordAt(words, i) || IsUnit(words, i))
            {
                return false;
            }

            named |= IsAbbreviation(words[i].Text);
        }

        return named;
    }

    /// <summary>Two capitals stand side by side, unlike in "Idempotency-Key".</summary>
    private static bool IsAbbreviation(string text) => Indexes.From(1, Math.Max(0, text.Length - 1)).Any(i => char.IsAsciiLetterUpper(text[i - 1]) && char.IsAsciiLetterUpper(text[i]));

    private static bool IsUnit(TaggedSentence words, int i) => words.Units.TryGet(words.Lower(i), "time", out _) || words.Units.TryGet(words.Lower(i), "bytes", out _)
        || words.Units.TryGet(words.Lower(i), "currency", out _) || words.Units.TryGet(words.Lower(i), "physical", out _);

    private static bool HasDigit(TaggedSentence words, int first, int end) => Indexes.From(first, end - first).Any(i => words[i].Text.Any(char.IsAsciiDigit));

    private static bool IsAlone(TaggedSentence words, int first, int end) => first <= 1 && end >= words.Count - 1 && words.Sentence.Label.IsEmpty;

    private static bool IsBinding(TaggedSentence words, int end, Lexicon lexicon)
    {
        var at = end;
        while (at < Math.Min(words.Count, end + Nouns) && words.TagAt(at) is Tag.Noun or Tag.Adjective)
        {
            at++;
        }

        return lexicon.Phrases.Set("binding").LengthAt(words, at) > 0;
    }
}
