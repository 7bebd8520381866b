using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Verbs of action that tell of nothing done: things stay where they are, or a finding sorts the cases.</summary>
internal sealed partial class ActionClassifier
{
    /// <summary>"The owner keeps the fee", "the deposit is kept": it stays where it is.</summary>
    private bool LeavesPaid(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Lemma: "keep" or "retain", Object.IsEmpty: false } && lexicon.Phrases.Set("paid-in").IsBaseAt(sentence.Words, predicate.Object.Head);

    /// <summary>"The first scan decides:", "the score decides what comes next": what it came to tells the cases apart, nobody decides.</summary>
    private bool SortsCases(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Lemma: "decide" or "determine" or "tell", Passive: false, Object.IsEmpty: true, Subject.IsEmpty: false } && lexicon.Phrases.Set("finding-out").IsBaseAt(sentence.Words, predicate.Subject.Head);

    /// <summary>"Weighs 600 kilograms", "measures two metres": how much there is of it.</summary>
    private static bool Measures(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Lemma: "weigh" or "measure", Passive: false, Object.IsEmpty: false } && Indexes.From(predicate.Object.Start, predicate.Object.Head - predicate.Object.Start).Any(i => sentence.Words.TagAt(i) is Tag.Number);
}
