using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Cue phrases of a sentence: parallelism, joins.</summary>
internal static class Cues
{
    /// <summary>The token where a phrase of a cue begins, or -1.</summary>
    public static int Find(TaggedSentence words, Lexicon lexicon, string cue)
    {
        foreach (var phrase in lexicon.Phrases.Cue(cue))
        {
            var first = phrase.Contains(' ', StringComparison.Ordinal) ? phrase[..phrase.IndexOf(' ', StringComparison.Ordinal)] : phrase;
            for (var i = 0; i < words.Count; i++)
            {
                if (words.Lower(i) == first && words.Matches(i, phrase))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
