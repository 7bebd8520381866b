using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>What comes about from outside: "when the parcel has arrived", "after the vessel has moored".</summary>
internal static class Arrivals
{
    /// <summary>Whether a clause of time tells that something has come, or has happened by itself.</summary>
    public static bool Are(Predicate predicate, Lexicon lexicon) =>
        predicate is { Clause: ClauseKind.Temporal, Finite: true, Modal: "", Passive: false }
        && (lexicon.Phrases.Is("arriving", predicate.Lemma) || (predicate is { Perfect: true, Object.IsEmpty: true } && lexicon.ClassOf(predicate.Lemma) == VerbClass.Action));

    /// <summary>"The service waits for payment. After payment has been received, …": what came is what the sentence before waits for.</summary>
    public static bool AreTaken(ParsedSentence sentence, Predicate predicate, ParsedSentence before) =>
        predicate is { Passive: true, Lemma: "receive" or "obtain", Object.IsEmpty: false } && before.Words.Lemmas.Contains(sentence.Words.Lemmas[predicate.Object.Head]);
}
