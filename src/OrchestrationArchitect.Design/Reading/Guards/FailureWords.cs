using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Words that say that something failed.</summary>
internal static class FailureWords
{
    public static bool In(TaggedSentence words, int start, int end, Lexicon lexicon)
    {
        for (var i = start; i < end; i++)
        {
            if (lexicon.Phrases.Set("succeeding").IsBaseAt(words, i) && words.TagAt(i).IsVerb() && words.Lower(i - 1) is "not" or "n't" or "never")
            {
                return true;
            }

            if (lexicon.Phrases.Set("failure").IsWordAt(words, i) && words.Lower(i) is not ("rejected" or "refused" or "problem"))
            {
                return words.Lower(i - 1) is not ("no" or "without" or "not");
            }

            if (words.Matches(i, "times out") || words.Matches(i, "time out") || words.Matches(i, "timed out") || words.Matches(i, "falls through") || words.Matches(i, "does not go through") || words.Matches(i, "cannot be") || Mishaps.TurnsDown(words, i))
            {
                return true;
            }
        }

        return false;
    }
}
