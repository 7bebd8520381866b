using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Cue phrases of a sentence: parallelism, joins.</summary>
internal static class Cues
{
    /// <summary>The token where a phrase of a cue begins, or -1; if several stand there, the one that the cue has first.</summary>
    public static int Find(TaggedSentence words, Lexicon lexicon, string cue)
    {
        var set = lexicon.Phrases.Set(cue);
        if (!words.Cues.MayHave(set.Number))
        {
            return -1;
        }

        var at = -1;
        var phrases = set.Entries.Items.AsSpan();
        for (var i = 0; i < words.Count; i++)
        {
            for (var first = 0; first < phrases.Length && words.Cues.MayBegin(set.Number, i); first++)
            {
                if (words.Matches(i, phrases[first]))
                {
                    at = i;
                    phrases = phrases[..first];
                }
            }
        }

        return at;
    }

    /// <summary>Whether the label of a sentence has a phrase of a cue: "at the same time: …", "three checks run concurrently: …".</summary>
    public static bool InLabel(TaggedSentence words, Lexicon lexicon, string cue)
    {
        if (words.Sentence.Label is not { IsEmpty: false } label)
        {
            return false;
        }

        var said = $" {string.Join(' ', label.Select(t => t.Lower))} ";
        return lexicon.Phrases.Cue(cue).Any(phrase => said.Contains($" {phrase} ", StringComparison.Ordinal));
    }
}
