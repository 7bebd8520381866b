using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Finds that events must be handled in order.</summary>
internal static class Ordering
{
    /// <summary>The token that tells it, or -1.</summary>
    public static int Find(TaggedSentence words, Lexicon lexicon)
    {
        if (lexicon.Phrases.Set("unordered").Find(words, 0, words.Count) >= 0)
        {
            return -1;
        }

        if (lexicon.Phrases.Set("ordered").Find(words, 0, words.Count) is var plain and >= 0 && !IsPlacing(words, plain))
        {
            return words.Lower(plain) == "fifo" && words.Sentence.Field != SourceField.ConstraintsAndSlas ? -1 : plain;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words.Matches(i, "first in , first out"))
            {
                return i;
            }

            if (words.Lower(i) is "order" or "sequence" && words.TagAt(i + 1) != Tag.To && (IsIn(words, i) || IsKept(words, i)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"Ordering is repeated", "ordering takes a day": something is ordered.</summary>
    private static bool IsPlacing(TaggedSentence words, int i) =>
        words.Lower(i) == "ordering" && (words.Lower(i + 1) is "app" or "system" or "portal" or "platform" or "service" or "site" || words.TagAt(i + 1).IsVerb() || words.TagAt(i + 1) is Tag.Determiner || (words.TagAt(i + 1) == Tag.Auxiliary && words.TagAt(i + 2) == Tag.Participle && words.Lower(i + 2) is not ("required" or "guaranteed" or "kept" or "preserved" or "needed" or "maintained")));

    /// <summary>"In order", "in the order of arrival", "in strict sequence"; not "in order to", "in reverse order", "in that order".</summary>
    private static bool IsIn(TaggedSentence words, int i)
    {
        if (words.Lower(i + 1) is "to" or "that" or "for" or "confirmation" || words.TagAt(i + 1) == Tag.Noun)
        {
            return false;
        }

        for (var back = i - 1; back >= Math.Max(0, i - 4); back--)
        {
            switch (words.Lower(back))
            {
                case "in" or "preserve" or "preserving" or "keep" or "keeps" or "maintain" or "strict" or "guarantee" or "respect":
                    return true;
                case "reverse" or "any" or "no" or "that" or "every" or "each" or "per" or "an" or "a" or "this":
                    return false;
            }
        }

        return false;
    }

    /// <summary>"The order per truck must be kept", "sequence preserved".</summary>
    private static bool IsKept(TaggedSentence words, int i)
    {
        if (words.TagAt(i + 1) == Tag.Noun)
        {
            return false;
        }

        for (var at = i + 1; at < Math.Min(words.Count, i + 9) && words.Lower(at) is not ("," or ";"); at++)
        {
            if (words.Lower(at) is "kept" or "preserved" or "maintained" or "respected" or "guaranteed" or "matters" or "matter" or "retained" or "honoured" or "honored" or "observed")
            {
                return words.Lower(i - 1) is not ("an" or "a" or "each" or "every" or "per");
            }
        }

        return false;
    }
}
