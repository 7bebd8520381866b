using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Finds the step whose failure is told where something is taken back, once the whole text is read.</summary>
internal sealed class FailingSteps(Story story)
{
    /// <summary>The step of which the words before the taking back speak most clearly; -1 if they speak of none.</summary>
    /// <param name="undoing">The number of the first action that takes something back.</param>
    /// <param name="fits">Which steps may be meant.</param>
    public int Find(int undoing, Func<int, bool> fits)
    {
        var at = story.Actions[undoing].Sentence;
        var own = Spoken(at, story.TokenOf(story.Sentences[at], undoing), undoing, fits);
        return own >= 0 || at == 0 || story.Actions.FindLastIndex(undoing, a => a.Sentence < at) is >= 0 and var before && story.Actions[before].Sentence == at - 1 ? own : Spoken(at - 1, story.Sentences[at - 1].Words.Count, undoing, fits);
    }

    /// <summary>"The fee is collected last: for want of payment the account is closed": another clause stands before the taking back.</summary>
    public bool IsBehindOther(int undoing, int first)
    {
        var parsed = story.Sentences[story.Actions[undoing].Sentence];
        var from = story.TokenOf(parsed, first);
        return first != undoing && Indexes.From(from, Math.Max(0, story.TokenOf(parsed, undoing) - from)).Any(at => parsed.Words.Lower(at) is ";" or ":");
    }

    /// <summary>A sentence tells on what the one before it began: no label, phrase or clause of its own says when.</summary>
    public bool TellsOn(int sentence)
    {
        var words = story.Sentences[sentence].Words;
        return words.Sentence.Label.IsEmpty && words.TagAt(0) is not (Tag.Preposition or Tag.Subordinator or Tag.Participle or Tag.Gerund);
    }

    private int Spoken(int sentence, int end, int before, Func<int, bool> fits)
    {
        var words = story.Sentences[sentence].Words;
        var label = words.Sentence.Label.SelectMany(t => new[] { story.Lexicon.Morphology.Singular(t.Lower), story.Lexicon.VerbOfNominal(t.Lower) ?? story.Lexicon.Morphology.Describe(t.Lower).Lemma });
        var said = Enumerable.Range(0, end).SelectMany(at => story.Words.Said(words, at)).Concat(label).Where(word => !story.Lexicon.Phrases.Is("says-little", word) && !story.Lexicon.Phrases.Is("failure", word)).ToHashSet(StringComparer.Ordinal);
        return story.Words.Spoken(said, before, fits) is { Weight: >= SharedWordClues.Clearly } found ? found.Step : -1;
    }
}
