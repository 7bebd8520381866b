using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>"Between filing and mailing": when something happens, rather than the bounds of an amount.</summary>
internal static class BetweenActions
{
    /// <summary>How many words may stand before "and".</summary>
    private const int Longest = 5;

    /// <summary>The "and" behind the first of two actions that the words behind "between" name; -1 if they name none.</summary>
    public static int And(TaggedSentence words, int between, Lexicon lexicon)
    {
        for (var i = between + 1; i < Math.Min(between + Longest, words.Count) && words.TagAt(i) is not (Tag.Number or Tag.Punctuation); i++)
        {
            if (words.Lower(i) == "and")
            {
                return i > between + 1 && IsAction(words, i - 1, lexicon) ? i : -1;
            }
        }

        return -1;
    }

    private static bool IsAction(TaggedSentence words, int at, Lexicon lexicon) =>
        words.TagAt(at) == Tag.Gerund || (words.TagAt(at) == Tag.Noun && lexicon.VerbOfNominal(words.Lower(at)) is not null) || (words.TagAt(at) is Tag.Base or Tag.Present && lexicon.ClassOf(words.Lemmas[at]) == VerbClass.Action);
}
