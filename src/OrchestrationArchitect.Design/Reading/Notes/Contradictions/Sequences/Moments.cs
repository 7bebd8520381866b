using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>Times that stand where an act may stand: "before the end of the payment date".</summary>
internal static class Moments
{
    /// <summary>Whether the phrase that begins at a token, with what it is of, names a time and no act.</summary>
    public static bool Follows(TaggedSentence words, int from, Lexicon lexicon)
    {
        var at = from;
        while (words.TagAt(at) is Tag.Determiner or Tag.Adjective or Tag.Noun || words.Lower(at) == "of")
        {
            at++;
        }

        return at > from && lexicon.Phrases.Set("moment").IsBaseAt(words, at - 1);
    }
}
