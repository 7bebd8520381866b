using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>The step that is done once more: "devices that fail the second test".</summary>
internal static class RepeatedStep
{
    /// <summary>The last of several steps that words name by their noun and their turn; -1 if they name none.</summary>
    public static int Of(Story story, Mention mention)
    {
        var (words, lexicon) = (mention.Parsed.Words, story.Lexicon);
        foreach (var at in mention.Tokens)
        {
            if (!lexicon.Phrases.Set("once-more").IsWordAt(words, at) || !words.TagAt(at + 1).IsNominal())
            {
                continue;
            }

            var verb = lexicon.VerbOfNominal(words.Lower(at + 1)) ?? words.Lemmas[at + 1];
            var done = Enumerable.Range(0, mention.Before).Where(action => story.IsStep(action) && story.Actions[action].Lemma == verb).ToList();
            if (done.Count > 1)
            {
                return done[^1];
            }
        }

        return -1;
    }
}
