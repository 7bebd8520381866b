using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Adversity;

/// <summary>Words that say that something is not, or does not happen: "no slot", "nobody", "doesn't"; not "no later than".</summary>
internal static class Denial
{
    /// <summary>Whether a token denies what follows it.</summary>
    public static bool IsAt(TaggedSentence words, int at, Lexicon lexicon) =>
        lexicon.Phrases.Set("denial").IsWordAt(words, at) && lexicon.Phrases.Set("not-denying").LengthAt(words, at) == 0;

    /// <summary>Whether a token of a stretch denies.</summary>
    public static bool IsIn(TaggedSentence words, int start, int end, Lexicon lexicon)
    {
        var denial = lexicon.Phrases.Set("denial");
        for (var i = Math.Max(0, start); i < Math.Min(end, words.Count) && denial.MayStandIn(words); i++)
        {
            if (IsAt(words, i, lexicon))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some tokens deny.</summary>
    public static bool IsIn(ImmutableArray<Token> tokens, Lexicon lexicon) => lexicon.Phrases.Set("denial").IsIn(tokens) && !lexicon.Phrases.Set("not-denying").IsIn(tokens);
}
