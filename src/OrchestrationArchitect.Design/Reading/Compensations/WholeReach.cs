using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Phrases that reach all that was done before.</summary>
internal static class WholeReach
{
    /// <summary>A phrase means all that was done, whatever each may be: "all bookings", "the other two", "those that went through".</summary>
    public static bool Of(TaggedSentence words, Phrase phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if ((words.Lower(i) is "both" && words.Lower(phrase.End) is not "and") || words.Lower(i) is "all" or "any" or "every" or "previous" or "earlier" or "completed" or "everything" or "anything" or "prior" or "preceding" or "each" or "whatever" or "other" or "others" or "rest" or "remaining" or "finished" or "successful" or "whole" or "entire")
            {
                return true;
            }
        }

        return Succeeded(words, phrase.End) || words.Lower(phrase.End) is "so" or "done" or "made" or "booked" or "completed" or "already" && words.Sentence.Tokens.Any(t => t.Lower is "far" or "already");
    }

    /// <summary>"The ones that succeeded", "those which went through", "any that were successful".</summary>
    private static bool Succeeded(TaggedSentence words, int at)
    {
        if (words.Lower(at) is not ("that" or "which"))
        {
            return false;
        }

        var end = at + 1;
        while (words.TagAt(end) is Tag.Auxiliary or Tag.Adverb)
        {
            end++;
        }

        return Survivors.Are(words, end, end + 1);
    }
}
