using OrchestrationArchitect.Design.Reading.Relations;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>What starts the run, sums it up, or is told around it.</summary>
internal sealed partial class ActionClassifier
{
    /// <summary>A past form in a text that tells the process in the present.</summary>
    private bool IsPastInPresent(ParsedSentence sentence, Predicate predicate) => _present && Past(sentence, predicate);

    private static bool Past(ParsedSentence sentence, Predicate predicate) =>
        predicate.Modal.Length == 0 && (sentence.Words.TagAt(predicate.First) == Tag.Past || sentence.Words.Lower(predicate.First) is "was" or "were");

    /// <summary>Of the main clauses with a form that tells, four in five are in the present.</summary>
    private static bool TellsInPresent(ImmutableArray<ParsedSentence> sentences)
    {
        var main = sentences.SelectMany(s => s.Predicates.Where(p => p is { Clause: ClauseKind.Main, Finite: true }).Select(p => (Sentence: s, Predicate: p))).ToList();
        return main.Count >= 5 && main.Count(m => Past(m.Sentence, m.Predicate)) * 5 <= main.Count;
    }

    /// <summary>"Ms B. explained how …", "the group agreed that …".</summary>
    private static bool IsReport(ParsedSentence sentence, Predicate predicate) =>
        predicate.Lemma is "explain" or "say" or "mention" or "agree" or "state" or "describe" or "report" or "note" or "ask" or "know" && !predicate.Passive && (predicate.Lemma is not ("ask" or "report" or "note") || Past(sentence, predicate) || sentence.Words.Lower(predicate.End) == "that")
        && sentence.Words.Lower(predicate.End) is "how" or "that" or "why" or "what";

    /// <summary>"The jobs run next to each other", "provides a rendering service".</summary>
    private bool IsGeneral(ParsedSentence sentence, Predicate predicate) =>
        (predicate is { Passive: false, Lemma: "run" or "work" } && !predicate.Subject.IsEmpty && sentence.Words.Lower(predicate.Subject.Head) != sentence.Words.Lemmas[predicate.Subject.Head] && lexicon.Phrases.Set("collective").IsBaseAt(sentence.Words, predicate.Subject.Head))
        || (predicate.Lemma is "provide" or "offer" or "operate" or "run" && !predicate.Object.IsEmpty && sentence.Words.Lemmas[predicate.Object.Head] is "service" or "platform" or "system" or "facility" or "solution")
        || (predicate.Lemma is "replace" or "support" or "improve" && !predicate.Subject.IsEmpty && (lexicon.Phrases.Set("whole").IsBaseAt(sentence.Words, predicate.Subject.Head) || (predicate.Lemma == "replace" && !_anyStep && ReferenceEquals(sentence, sentences[0]) && sentences.Length > 1 && !IsPerson(sentence, predicate.Subject))))
        || (!_anyStep && sentence.Words.TagAt(predicate.First) == Tag.Auxiliary && sentence.Words.TagAt(predicate.Verb) == Tag.Gerund && !predicate.Passive && ReferenceEquals(sentence, sentences[0]));

    /// <summary>"The deposit must be charged before a device is assigned", both told in sentences before.</summary>
    private bool SaysOrder(int at, ParsedSentence sentence, Predicate predicate) =>
        predicate.Modal is "must" or "shall" or "should" && _mentions.Told(predicate.Lemma, Mentions.HeadOf(sentence, predicate.Object), at - 1)
        && sentence.Predicates.Any(p => p.Clause is ClauseKind.Prior or ClauseKind.Temporal && _mentions.Told(p.Lemma, Mentions.HeadOf(sentence, p.Object), at - 1));

    /// <summary>"The languages advance in parallel": how what is told already goes on.</summary>
    private bool GoesSideBySide(ParsedSentence sentence, Predicate predicate) =>
        _anyStep && predicate is { Passive: false, Object.IsEmpty: true, Subject.IsEmpty: false } && lexicon.Phrases.Is("moving-along", predicate.Lemma) && !IsPerson(sentence, predicate.Subject) && Cues.Find(sentence.Words, lexicon, "parallel") is var beside && beside >= predicate.End && beside <= predicate.End + 1;

    /// <summary>"A customer submits a claim", where an event source is told that brings it.</summary>
    private bool StartsRun(int at, ParsedSentence sentence, Predicate predicate)
    {
        if (_anyStep || startIsStep || at > 1 || predicate.Negated || predicate.Modal.Length > 0 || !lexicon.Phrases.Is("starting", predicate.Lemma) || sentence.Predicates.Any(p => p.First < predicate.First) || (Cues.Find(sentence.Words, lexicon, "parallel") is var beside and >= 0 && beside < predicate.First) || sentence.Words.Lower(predicate.End) == "first" || sentence.Words.Lower(predicate.First + 1) == "first")
        {
            return false;
        }

        return predicate.Passive ? predicate.Agent.IsEmpty || IsPerson(sentence, predicate.Agent)
            : !predicate.Subject.IsEmpty && (IsPerson(sentence, predicate.Subject) || StartsWhen(sentence, predicate));
    }

    /// <summary>"Human resources starts the onboarding as soon as the contract is signed": a process by its name, and when.</summary>
    private bool StartsWhen(ParsedSentence sentence, Predicate predicate) =>
        !predicate.Object.IsEmpty && sentence.Words.Lower(predicate.Object.Head) is var process && (lexicon.VerbOfNominal(process) is not null || process.EndsWith("ing", StringComparison.Ordinal) || lexicon.Phrases.Is("whole", process)) && sentence.Predicates.Any(p => p.Clause == ClauseKind.Temporal && p.First > predicate.First);

    private bool IsPerson(ParsedSentence sentence, Phrase phrase) =>
        sentence.Words.Lower(phrase.Head) is "somebody" or "someone" or "anyone" || lexicon.Phrases.People.Contains(sentence.Words.Lemmas[phrase.Head]);

    /// <summary>"Every night the logs are analysed. Split the archive …": commands tell how the first sentence comes about.</summary>
    private bool SumsUp(int at, ParsedSentence sentence, Predicate predicate) =>
        !_anyStep && at == 0 && predicate is { Passive: true, Agent.IsEmpty: true } && sentence.Predicates.Count(p => p.Clause == ClauseKind.Main) == 1
        && sentences.Length > 1 && sentences[1].Words.TagAt(0) == Tag.Base && sentences[1].Words.Sentence.Paragraph == sentence.Words.Sentence.Paragraph;

    /// <summary>"The sponsor has to activate the site. Activation begins when …", "the farms are paid. To begin with, …": what comes next tells how the first sentence comes about.</summary>
    private bool IsDetailedNext(int at)
    {
        if (_anyStep || at != 0 || sentences.Length < 3)
        {
            return false;
        }

        var next = sentences[1];
        return next.Words.Matches(0, "to begin with") || next.Words.Matches(0, "to start with")
            || (next.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true }) is { Passive: false, Modal: "", Lemma: "begin" or "start" or "commence" or "open", Object.IsEmpty: true, Subject.IsEmpty: false } begins
                && lexicon.VerbOfNominal(next.Words.Lower(begins.Subject.Head)) is { } verb && sentences[0].Predicates.Where(p => p.Clause == ClauseKind.Main).Select(p => p.Lemma).SequenceEqual([verb]));
    }

    /// <summary>"All others skip this", "rush orders bypass the approval": what does not happen.</summary>
    private bool IsPassedOver(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Passive: false, Lemma: "leave" } && Indexes.From(predicate.End, Math.Min(8, sentence.Words.Count - predicate.End)).Any(i => sentence.Words.Lower(i) is "alone" or "untouched" or "unchanged") ||
        predicate is { Passive: false, Lemma: "skip" or "bypass" } && sentence.Words.Lower(predicate.Object.IsEmpty ? predicate.End : predicate.Object.Head) is var skipped
        && (skipped is "this" or "it" or "that" or "step" or "stage" || (sentence.Words.Lower(predicate.Object.Start) == "the" && lexicon.VerbOfNominal(skipped) is not null));

    /// <summary>"Hiring a cook involves collecting papers, filling a form and tasting soups": the name of what the doings come to.</summary>
    private bool IsMadeUpOf(ParsedSentence sentence, Predicate predicate) =>
        sentence.Predicates is [var whole, { Clause: ClauseKind.Main, Passive: false } main, { Clause: ClauseKind.Gerund } doing, ..] && whole == predicate && doing.First == main.End
        && (main.Lemma == "mean" || lexicon.Phrases.Is("lists", main.Lemma));

    /// <summary>"Book the hall (compensation: cancel the hall)".</summary>
    private bool StandsBesideStep(TaggedSentence words, int first) =>
        words.Lower(first - 1) == ":" && words.Lower(first - 3) is "(" or "[" && lexicon.Phrases.Set("counterpart").IsWord(words.Lower(first - 2));
}
