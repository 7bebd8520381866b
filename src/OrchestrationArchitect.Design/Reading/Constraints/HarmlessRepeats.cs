using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Finds that a repeated run or message is said to do no harm: "it must be safe to restart it", "what is uploaded again must not be imported again".</summary>
internal static class HarmlessRepeats
{
    /// <summary>The token of a constraint that tells what is repeated, or -1.</summary>
    public static int Find(TaggedSentence words, Lexicon lexicon)
    {
        var again = lexicon.Phrases.Set("doing-again");
        if (words.Sentence.Field != SourceField.ConstraintsAndSlas || again.Find(words, 0, words.Count) is not (var at and >= 0) || words.Sentence.Tokens.Any(IsFigure))
        {
            return -1;
        }

        var harmless = lexicon.Phrases.Set("harmless").Find(words, 0, words.Count) >= 0;
        return harmless || IsOneOnly(words) || IsDeniedAfter(words, at) ? at : -1;
    }

    /// <summary>A figure tells how often or how late something may be done again; "one" and "two" are told of what comes of it.</summary>
    private static bool IsFigure(Token token) => token.Kind == TokenKind.Number || (NumberWords.TryWhole(token.Lower, out var value) && value > 2);

    /// <summary>"Leads to one shipment only", "only one letter", "a single booking".</summary>
    private static bool IsOneOnly(TaggedSentence words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var one = words.Lower(i) == "one" && (words.Lower(i - 1) is "only" or "just" or "exactly" || words.Lower(i + 2) == "only");
            if (one || (words.Lower(i) == "single" && words.TagAt(i + 1) == Tag.Noun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Running it again must not …": what is repeated is told before what must not come of it.</summary>
    private static bool IsDeniedAfter(TaggedSentence words, int at)
    {
        for (var i = at + 1; i < words.Count - 1; i++)
        {
            if (words.TagAt(i) == Tag.Modal && words.Lower(i + 1) is "not" or "never" && (words.TagAt(i + 2).IsVerb() || words.TagAt(i + 2) == Tag.Auxiliary))
            {
                return true;
            }
        }

        return false;
    }
}
