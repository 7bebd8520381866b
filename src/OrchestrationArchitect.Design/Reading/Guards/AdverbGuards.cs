using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Conditions told by an adverb: "otherwise", "failing that".</summary>
internal static class AdverbGuards
{
    /// <summary>The words of the condition that none of those told before holds.</summary>
    private const string OtherCases = "in all other cases";

    /// <summary>Whether the words of a condition only point to one of the cases told before.</summary>
    public static bool PointsBack(Guard guard) => guard.Text is OtherCases or Former or Latter;

    /// <summary>Whether it speaks of all cases left over.</summary>
    public static bool IsRest(Guard guard) => guard.Text is OtherCases;

    private const string Former = "the former";

    private const string Latter = "the latter";

    public static IEnumerable<Guard> In(ParsedSentence sentence, List<Guard> clauses, Lexicon lexicon)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var own = sentence.Words.Lower(i);
            if (own is "otherwise" or "else" or "alternatively" && !(own == "else" && sentence.Words.Lower(i - 1) is "everything" or "anything" or "everyone" or "anyone" or "something" or "nothing" or "somebody" or "all") && !clauses.Any(c => i >= c.Start && i < c.End && c.Kind != GuardKind.If))
            {
                yield return new Guard(GuardKind.Otherwise, "otherwise", i, i + 1, false);
            }
            else if (own is "in" or "for" or "with" && sentence.Words.Lower(i - 1) is not ("wait" or "waits" or "waiting") && lexicon.Phrases.Set("other-cases").Find(sentence.Words, i, i + 1) == i)
            {
                yield return new Guard(GuardKind.Otherwise, OtherCases, i, i + 3, false);
            }
            else if (own == "in" && (sentence.Words.Matches(i, "in the former") || sentence.Words.Matches(i, "in the first case")))
            {
                yield return new Guard(GuardKind.If, Former, i, i + 3, false);
            }
            else if (own == "in" && (sentence.Words.Matches(i, "in the latter") || sentence.Words.Matches(i, "in the second case") || (sentence.Words.Matches(i, "in the second") && IsFirstTold(sentence, i))))
            {
                yield return new Guard(GuardKind.Otherwise, Latter, i, i + 3, false);
            }
            else if (own is "failing" && sentence.Words.Lower(i + 1) is "that" or "this" or "which")
            {
                yield return new Guard(GuardKind.If, "not in time", i, i + 2, false);
            }
        }
    }

    /// <summary>"In the first case …, in the second …".</summary>
    private static bool IsFirstTold(ParsedSentence sentence, int before) => Indexes.From(0, before).Any(i => sentence.Words.Matches(i, "in the first case"));
}
