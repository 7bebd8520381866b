using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>
/// A clause that says that several things happen beside each other, and leaves it to what follows to tell them: "several
/// services react, each on its own", "four things are set off together: …".
/// </summary>
internal static class JointAnnouncement
{
    /// <summary>Whether a sentence has one, and the token of the colon that opens what it announces (-1 if none).</summary>
    public static bool In(ParsedSentence sentence, Lexicon lexicon, out int colon)
    {
        var words = sentence.Words;
        colon = -1;
        for (var i = 0; i < words.Count && colon < 0; i++)
        {
            colon = words.Lower(i) == ":" ? i : -1;
        }

        var end = colon < 0 ? words.Count : colon;
        var cue = Cues.Find(words, lexicon, "joint");
        if (cue < 0 || cue > end)
        {
            return false;
        }

        for (var i = 0; i < end; i++)
        {
            if (words.TagAt(i) == Tag.Noun && words.Lemmas[i] != words.Lower(i) && lexicon.Phrases.Is("collective", words.Lemmas[i]) && IsMany(words, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Several", "a couple of little", "four".</summary>
    private static bool IsMany(TaggedSentence words, int head)
    {
        for (var i = head - 1; i >= 0 && i >= head - 3; i--)
        {
            if (words.Lower(i) is "several" or "few" or "couple" or "number" or "both" or "many" or "various" or "following" or "independent" || words.TagAt(i) == Tag.Number)
            {
                return true;
            }
        }

        return false;
    }
}
