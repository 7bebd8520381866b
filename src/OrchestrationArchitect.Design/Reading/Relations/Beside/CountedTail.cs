using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>
/// A tail that counts the steps told just before it and says that they run side by side: "…, all three in parallel", "…, both at once",
/// "… (two parallel jobs)", "…, all three on the same afternoon and side by side".
/// </summary>
/// <param name="Start">The token where it begins.</param>
/// <param name="Count">How many steps it is said of; 0 if it says "all" or "each".</param>
internal sealed record CountedTail(int Start, int Count)
{
    /// <summary>More words are no tail.</summary>
    private const int Longest = 10;

    /// <summary>The tail of a sentence, or of a part of it; <see langword="null"/> if there is none.</summary>
    public static CountedTail? In(ParsedSentence parsed, Lexicon lexicon)
    {
        var words = parsed.Words;
        for (var start = 1; start < words.Count; start++)
        {
            if (words.Lower(start - 1) is "," or "(" or "—" or "–" or "-" or ";" && CountAt(words, start, lexicon, out var end) is >= 0 and var count && IsSaidSo(parsed, start, end, lexicon))
            {
                return new CountedTail(start, count);
            }
        }

        return null;
    }

    /// <summary>Words that count what was told before: "both", "all of them", "the two of them", "all three jobs", "the one independently of the other"; -1 if none begin there.</summary>
    private static int CountAt(TaggedSentence words, int start, Lexicon lexicon, out int end)
    {
        var (at, count) = (start, -1);
        for (end = at; end < words.Count && end < start + Longest; end++)
        {
            if (words.Lower(end) == "both")
            {
                count = 2;
            }
            else if (words.TagAt(end) == Tag.Number && NumberWords.TryWhole(words.Lower(end), out var whole) && whole < Longest)
            {
                count = whole == 1 && words.Lower(end + 1) is "independently" or "regardless" ? 2 : (int)whole;
            }
            else if (words.Lower(end) is "all" or "each")
            {
                count = Math.Max(count, 0);
            }
            else if (!(words.Lower(end) is "the" or "of" or "them" or "these" or "it" or "this" || (count > 0 && lexicon.Phrases.Set("collective").IsBaseAt(words, end))))
            {
                break;
            }
        }

        return count;
    }

    /// <summary>Only words that say how they run stand between the counting words and the end of the part.</summary>
    private static bool IsSaidSo(ParsedSentence parsed, int start, int from, Lexicon lexicon)
    {
        var words = parsed.Words;
        var end = from;
        while (end < words.Count && words.TagAt(end) != Tag.Punctuation)
        {
            end++;
        }

        var how = FindCue(words, start, end, lexicon);
        return end - start <= Longest && how >= 0 && (how <= from || words.TagAt(from) is Tag.Preposition or Tag.Adverb or Tag.Coordinator)
            && !parsed.Predicates.Any(p => p.Verb >= start && p.Verb < end);
    }

    private static int FindCue(TaggedSentence words, int start, int end, Lexicon lexicon) =>
        lexicon.Phrases.Set("parallel").Find(words, start, end) is var beside and >= 0 ? beside : lexicon.Phrases.Set("joint").Find(words, start, end);
}
