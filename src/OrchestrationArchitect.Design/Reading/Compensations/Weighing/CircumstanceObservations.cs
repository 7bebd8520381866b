using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What is observed of the circumstances of a mention: whether the text tells of any mishap, what the condition of its sentence says, and whether a state from before is meant.</summary>
internal sealed class CircumstanceObservations(ImmutableArray<ParsedSentence> sentences, ImmutableArray<ReadAction> actions, Lexicon lexicon)
{
    private readonly string _mishaps = sentences.Any(sentence => Mishaps.Find(sentence.Words, 0, sentence.Words.Count, lexicon) >= 0) ? "some" : "none";

    /// <summary>What is observed of the mention.</summary>
    public IEnumerable<string> Of(UndoingMention mention)
    {
        yield return $"mishaps-{_mishaps}";
        yield return $"mishaps-{_mishaps} under-{mention.Under}";
        if (IsFormer(mention))
        {
            yield return "former";
        }

        foreach (var said in Conditions(mention))
        {
            yield return said;
        }
    }

    /// <summary>What is observed of a step beside it: bringing back what was saved undoes what came after the saving.</summary>
    public IEnumerable<string> Of(UndoingMention mention, int step, string close)
    {
        yield return $"step-verb-{actions[step].Lemma}";
        if (step > 0 && Saves(step - 1))
        {
            yield return $"after-saving {close}";
            yield return $"after-saving {(IsFormer(mention) ? "former" : "other")}";
        }
    }

    /// <summary>A step that saved what the mention brings back: "the old rules are backed up … the old rules are restored".</summary>
    public bool IsSavedBy(UndoingMention mention, int step) => Saves(step) && IsFormer(mention);

    private bool Saves(int step) => lexicon.Phrases.Is("saving", actions[step].Lemma);

    private bool IsFormer(UndoingMention mention) => mention.Object is { Thing: var thing } && lexicon.Phrases.Is("former", thing.Split(' ')[0]);

    private IEnumerable<string> Conditions(UndoingMention mention)
    {
        var sentence = sentences[mention.Sentence];
        foreach (var predicate in sentence.Predicates)
        {
            if (predicate.Clause is ClauseKind.Condition or ClauseKind.Temporal)
            {
                var denied = predicate.Negated || (!predicate.Subject.IsEmpty && Denial.IsAt(sentence.Words, predicate.Subject.Start, lexicon)) ? "no-" : "";
                yield return $"if-{denied}verb-{predicate.Lemma}";
                yield return $"if-{(denied.Length > 0 ? "denied" : "said")} under-{mention.Under}";
            }
        }
    }
}
