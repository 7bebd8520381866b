using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What is observed of the circumstances of a mention: whether the text tells of any mishap, what the condition of its sentence says, and whether a state from before is meant.</summary>
internal sealed class CircumstanceObservations(ImmutableArray<ParsedSentence> sentences, ImmutableArray<ReadAction> actions, Lexicon lexicon)
{
    private readonly string _mishaps = sentences.Any(sentence => Mishaps.Find(sentence.Words, 0, sentence.Words.Count, lexicon) >= 0) ? "some" : "none";

    /// <summary>What is observed of the mention.</summary>
    public void Of(UndoingMention mention, ObservationSink seen)
    {
        seen.See($"mishaps-{_mishaps}");
        seen.See($"mishaps-{_mishaps} under-{mention.Under}");
        seen.SeeIf(IsFormer(mention), "former");
        Conditions(mention, seen);
    }

    /// <summary>What is observed of a step beside it: bringing back what was saved undoes what came after the saving.</summary>
    public void Of(UndoingMention mention, int step, UndoingFit fit, ObservationSink seen)
    {
        seen.See($"step-verb-{actions[step].Lemma}");
        if (step > 0 && Saves(step - 1))
        {
            seen.See($"after-saving {fit.Closeness}");
            seen.See($"after-saving {(IsFormer(mention) ? "former" : "other")}");
        }
    }

    /// <summary>A step that saved what the mention brings back: "the old rules are backed up … the old rules are restored".</summary>
    public bool IsSavedBy(UndoingMention mention, int step) => Saves(step) && IsFormer(mention);

    private bool Saves(int step) => lexicon.Phrases.Is("saving", actions[step].Lemma);

    private bool IsFormer(UndoingMention mention) => mention.Object is { Thing: var thing } && lexicon.Phrases.Is("former", FirstWord(thing));

    private static string FirstWord(string thing) => thing.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? thing[..end] : thing;

    private void Conditions(UndoingMention mention, ObservationSink seen)
    {
        var sentence = sentences[mention.Sentence];
        foreach (var predicate in sentence.Predicates)
        {
            if (predicate.Clause is ClauseKind.Condition or ClauseKind.Temporal)
            {
                var denied = predicate.Negated || (!predicate.Subject.IsEmpty && Denial.IsAt(sentence.Words, predicate.Subject.Start, lexicon));
                seen.See($"if-{(denied ? "no-" : "")}verb-{predicate.Lemma}");
                seen.See($"if-{(denied ? "denied" : "said")} under-{mention.Under}");
                if (!denied && (lexicon.Phrases.Is("usual-end", predicate.Lemma) || lexicon.Phrases.Is("fulfilled", predicate.Lemma)))
                {
                    seen.See($"if-usual under-{mention.Under}");
                }
            }
        }
    }
}
