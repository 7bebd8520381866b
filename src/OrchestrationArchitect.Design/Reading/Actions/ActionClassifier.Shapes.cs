using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Constructions that tell a step although no plain clause does.</summary>
internal sealed partial class ActionClassifier
{
    /// <summary>"A pipeline in which files are validated …": the only finite clause of the sentence is the relative one.</summary>
    private static bool IsHeadline(ParsedSentence sentence) =>
        sentence.Predicates.All(p => !p.Finite || p.Clause is ClauseKind.Relative) && sentence.Predicates.Any(p => p is { Clause: ClauseKind.Relative, Marker: "which" or "where" });

    /// <summary>"The calculation is done by our own staff", "the clerk does the inspection".</summary>
    private bool IsDoneBy(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Clause: ClauseKind.Main, Object.IsEmpty: false } && !(predicate.Passive ? predicate.Agent : predicate.Subject).IsEmpty && ActOf(sentence, predicate) is not null;

    /// <summary>"Has a bed allocated", "gets the form signed".</summary>
    private static bool HasDone(ParsedSentence sentence, Predicate predicate) =>
        (predicate is { Clause: ClauseKind.Reduced, Joiner: "," or "and" or "or", Governor: >= 0 } && sentence.Predicates[predicate.Governor] is { Clause: ClauseKind.Reduced } before && (predicate.Coordinated || predicate.Object.End == predicate.First) && HasDone(sentence, before))
        || predicate.Governor >= 0 && sentence.Predicates[predicate.Governor] is { Lemma: "have" or "get", Clause: ClauseKind.Main, Negated: false } governor
        && !governor.Object.IsEmpty && predicate.Object == governor.Object && sentence.Words.Lower(predicate.First - 1) != "been";

    /// <summary>"Gets the form signed": what is done follows; "gets everything": nothing is.</summary>
    private static bool OnlyHasDone(ParsedSentence sentence, int index) =>
        (index + 1 < sentence.Predicates.Length && sentence.Predicates[index + 1] is { Clause: ClauseKind.Reduced } done && done.Governor == index && HasDone(sentence, done))
        || (!sentence.Predicates[index].Subject.IsEmpty && sentence.Words.Lower(sentence.Predicates[index].Object.Head) is "everything" or "something" or "anything" or "nothing");

    /// <summary>"Lets the robot dispense the pack", "makes us roll back": another does it.</summary>
    private static bool Causes(ParsedSentence sentence, int index) => Caused(sentence, index) is { Lemma: not "know" };

    /// <summary>"Lets the customer know": tells it.</summary>
    private static bool LetsKnow(ParsedSentence sentence, int index) => Caused(sentence, index) is { Lemma: "know" };

    private static Predicate? Caused(ParsedSentence sentence, int index) =>
        sentence.Predicates[index] is { Lemma: "let" or "make", Passive: false, Object.IsEmpty: false } cause && index + 1 < sentence.Predicates.Length
        && sentence.Predicates[index + 1] is { Passive: false, Modal: "" } caused && caused.First == cause.Object.End && sentence.Words.TagAt(caused.Verb) == Tag.Base ? caused : null;

    /// <summary>"The rest is undone", "rolls back everything done so far", "we go back to normal", "commitments are released in reverse order", "triggers the unwinding of the sale": no step of its own.</summary>
    private bool UndoesAll(ParsedSentence sentence, Predicate predicate) =>
        (predicate.Lemma is "go" or "return" or "go-back" && sentence.Words.Matches(predicate.End, "to normal"))
        || (lexicon.Phrases.Set("backward").LengthAt(sentence.Words, predicate.Passive ? predicate.End : predicate.Object.End) > 0 && UndoingVerbs.IsUndoing(predicate.Lemma, lexicon))
        || (predicate is { Lemma: "trigger" or "start" or "initiate" or "cause" or "launch", Object.IsEmpty: false } && UndoingVerbs.OfNoun(sentence.Words.Lower(predicate.Object.Head), lexicon) is { } deed && lexicon.Phrases.Is("undo-all", deed))
        || lexicon.Phrases.Is("undo-all", predicate.Lemma)
        && (predicate.Object.IsEmpty ? sentence.Words.Lower(predicate.End) is "what" or "whatever" : sentence.Words.Lower(predicate.Object.Head) is "everything" or "all" or "rest" or "remainder" or "others" or "ones" or "parts" or "steps" or "actions" or "anything" || Indexes.From(predicate.Object.Start, predicate.Object.End - predicate.Object.Start).Any(i => sentence.Words.Lower(i) is "whole" or "entire"));

    /// <summary>"Sample centrifuged, plasma frozen": a thing and what is done to it, in a sentence without a finite verb or an article.</summary>
    private bool IsNote(ParsedSentence sentence, Predicate predicate)
    {
        var words = sentence.Words;
        return !predicate.Object.IsEmpty && words.Lower(0) != "with" && !IsCondition(sentence, predicate) && predicate.Object.End == predicate.First && (predicate.Object.Start == 0 || words.TagAt(predicate.Object.Start - 1) is Tag.Punctuation or Tag.Coordinator)
            && (words.TagAt(predicate.End) is Tag.Punctuation or Tag.Preposition or Tag.Coordinator or Tag.Adverb or Tag.Subordinator || predicate.End >= words.Count)
            && !sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true } && p.First < predicate.First)
            && !Indexes.From(0, words.Count).Any(i => words.TagAt(i) is Tag.Auxiliary or Tag.Modal or Tag.Pronoun);
    }

    /// <summary>"The quotes having been compared, the cheapest firm gets the order": done before what the sentence goes on with.</summary>
    private static bool IsOver(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Passive: true, Object: { IsEmpty: false, Start: 0 } } && sentence.Words.Lower(predicate.Object.End) == "having" && sentence.Words.Lower(predicate.Object.End + 1) == "been" && predicate.Verb <= predicate.Object.End + 3;

    /// <summary>"Permission granted, the guest receives a key": under what condition the clause behind the comma holds.</summary>
    private bool IsCondition(ParsedSentence sentence, Predicate predicate) => Guards.StateWords.Leading(sentence, lexicon) is { } guard && predicate.Verb < guard.End;

    /// <summary>"Tent hired, cook engaged, band booked": nothing but such notes, of which none tells a mishap.</summary>
    private bool IsInRowOfNotes(ParsedSentence sentence) =>
        !sentence.Predicates.Any(p => p.Finite) && sentence.Predicates.Count(p => p.Clause == ClauseKind.Reduced && IsNote(sentence, p)) > 1 && AdverseWords.In(sentence.Words, 0, sentence.Words.Count, lexicon) is Adverse.None;

    /// <summary>"A tour begins with the rooms being booked": the verb behind tells what is done.</summary>
    private static bool OpensWithAnother(ParsedSentence sentence, Predicate predicate) =>
        sentence.Words.Lower(predicate.End) == "with" && sentence.Predicates.Any(next => next.First > predicate.End && next.Clause is ClauseKind.Gerund or ClauseKind.Reduced && next.Governor >= 0 && sentence.Predicates[next.Governor] == predicate);
}
