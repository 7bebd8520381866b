using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Main clauses.</summary>
internal sealed partial class ActionClassifier
{
    private (ActionRole, string) Main(int at, ParsedSentence sentence, Predicate predicate, int index, VerbClass kind)
    {
        if (GovernsInfinitive(sentence, index) && (kind == VerbClass.Light || Duties.Assigns(sentence, predicate, sentence.Predicates[index + 1], lexicon)))
        {
            return (ActionRole.Aside, "only leads to the action after it");
        }

        if (Causes(sentence, index) || Contents.IsLedBy(sentence.Words, predicate) || (!predicate.Passive && !predicate.Subject.IsEmpty && !IsPerson(sentence, predicate.Subject) && Leading.OnlyLeads(sentence.Words, predicate, lexicon)))
        {
            return (ActionRole.Aside, "only leads to the action after it");
        }

        if (index + 1 < sentence.Predicates.Length && sentence.Predicates[index + 1] is { Clause: ClauseKind.Gerund } doing && ListsDoings(sentence, predicate, doing))
        {
            return (ActionRole.Aside, "only leads to the action after it");
        }

        if (Choices.IsOne(sentence, predicate, lexicon))
        {
            return (ActionRole.Aside, "one of the choices somebody has");
        }

        if (UndoesAll(sentence, predicate))
        {
            return (ActionRole.Aside, "undoes what was done");
        }

        if (predicate is { Passive: true, Lemma: "give" or "allow" or "grant" } && sentence.Words.TagAt(predicate.End) == Tag.Number && sentence.Words.Units.TryGet(sentence.Words.Lower(predicate.End + 1), "time", out _))
        {
            return (ActionRole.Aside, "sets a time limit");
        }

        if (predicate.Lemma is "give" or "allow" or "grant" && NamesTime(sentence.Words, predicate.End, Math.Min(predicate.End + 5, sentence.Words.Count)) && !predicate.Object.IsEmpty && (sentence.Words.TagAt(predicate.Object.Head) != Tag.Noun || IsGivenTime(sentence, predicate)))
        {
            return (ActionRole.Aside, "sets a time limit");
        }

        if ((predicate.Lemma is "count" or "act" or "qualify" or "rank" or "serve" && predicate.Object.IsEmpty && sentence.Words.Lower(predicate.End) == "as")
            || (predicate is { Passive: false, Lemma: "pass", Object.IsEmpty: true } && !IsHandedOn(sentence, predicate))
            || (predicate is { Passive: false, Lemma: "mark" or "form" or "represent", Subject.IsEmpty: false, Object.IsEmpty: false } && sentence.Words.Lower(predicate.Object.Head) is "point" or "end" or "start" or "beginning" or "boundary" or "basis" or "core")
            || (predicate is { Passive: true, Lemma: "make" or "make-up" or "compose" or "comprise" } && sentence.Words.Lower(predicate.End) is "of" or "up")
            || (predicate is { Passive: true, Lemma: "deem" } && sentence.Words.TagAt(predicate.End) == Tag.To)
            || (predicate is { Passive: true, Lemma: "treat" or "handle" } && sentence.Words.Lower(predicate.End) is "differently" or "alike" or "separately" or "likewise" or "similarly" or "as")
            || (predicate.Passive && predicate.Lemma is "go" or "come" or "arrive")
            || (predicate.Lemma == "go" && !Goes(sentence.Words, predicate.End)))
        {
            return (ActionRole.Aside, predicate.Lemma is "make" or "make-up" or "compose" or "comprise" ? "says what something is made of" : Rules.CountsAs);
        }

        if (IsPastInPresent(sentence, predicate) || IsReport(sentence, predicate) || IsGeneral(sentence, predicate))
        {
            return (ActionRole.Aside, Rules.AroundProcess);
        }

        if (!predicate.Subject.IsEmpty && sentence.Words.Lower(predicate.Subject.Head) == "you" && !predicate.Object.IsEmpty && sentence.Words.Lower(predicate.Object.Head) is "me" or "us")
        {
            return (ActionRole.Aside, "between writer and reader");
        }

        if (predicate is { Lemma: "get", Object.IsEmpty: false } && sentence.Words.Lemmas[predicate.Object.Head] is "minute" or "hour" or "day" or "week" or "month" or "second" or "year")
        {
            return (ActionRole.Aside, "sets a time limit");
        }

        if (predicate is { Lemma: "run", Object.IsEmpty: true, Passive: false } && sentence.Words.Lower(predicate.End) == "for" && HasTime(sentence, predicate.End, Math.Min(predicate.End + 3, sentence.Words.Count)))
        {
            return (ActionRole.Aside, Rules.TakesTime);
        }

        if (predicate is { Lemma: "call", Passive: false, Object.IsEmpty: false } && sentence.Words.Lower(predicate.Object.Head) is "this" or "it" or "that" && sentence.Words.TagAt(predicate.Object.End) is Tag.Punctuation or Tag.Determiner && sentence.Words.Lower(predicate.Object.End) is not ("," or ";"))
        {
            return (ActionRole.Aside, "gives a name");
        }

        if (predicate is { Passive: false, Lemma: "take" or "last" } && ((predicate.Object.IsEmpty && sentence.Words.TagAt(predicate.End - 1) != Tag.Particle && sentence.Words.TagAt(predicate.End) != Tag.Particle) || TakesTime(sentence, predicate) || (!predicate.Object.IsEmpty && (sentence.Words.Lemmas[predicate.Object.Head] is "time" or "place" or "effect" or "part" || (predicate.Lemma == "take" && lexicon.Phrases.Set("course-taken").IsBaseAt(sentence.Words, predicate.Object.Head) && !IsPerson(sentence, predicate.Subject))))))
        {
            return (ActionRole.Aside, Rules.TakesTime);
        }

        if (SettlesMatter(sentence, predicate))
        {
            return (ActionRole.Aside, Rules.TellsEnd);
        }

        if (LeavesPaid(sentence, predicate) || SortsCases(sentence, predicate))
        {
            return (ActionRole.Aside, "nothing is done");
        }

        if (MakesSo(sentence, predicate))
        {
            return (ActionRole.Aside, "says how something then is");
        }

        if (kind == VerbClass.Light && predicate.Lemma is "use" or "want" or "try" or "attempt" && !(predicate is { Passive: true, Lemma: "attempt", Object.IsEmpty: false } && lexicon.VerbOfNominal(sentence.Words.Lower(predicate.Object.Head)) is not null))
        {
            return (ActionRole.Aside, Rules.MannerOrWish);
        }

        if (Commanded(sentence, predicate, kind) || Deliberate(sentence, predicate, kind) || Works(sentence, predicate, kind) || IsPutOut(sentence, predicate) || IsActCarriedOut(at, sentence, predicate) || GetsBack(predicate) || IsMounted(sentence, predicate) || IsAwaited(sentence, predicate) || IsRepeated(sentence, predicate))
        {
            return (ActionRole.Step, Rules.DoneToThing);
        }

        if (!Acts(kind) && predicate is { Passive: true, Agent.IsEmpty: false })
        {
            return (ActionRole.Aside, predicate.Lemma == "follow" ? "says what comes next" : Rules.SeldomAction);
        }

        if (IsPassedOver(sentence, predicate))
        {
            return (ActionRole.Aside, "is passed over");
        }

        if (!Acts(kind) || IsDenied(sentence, predicate))
        {
            return (ActionRole.Aside, OpensWithAnother(sentence, predicate) ? "what it opens with is told" : Rules.NoAction);
        }

        if (predicate.Modal is "may" or "can" or "could" or "might" && !(kind == VerbClass.Decide && !predicate.Passive) && !Chooses(sentence, predicate) && !IsFree(sentence, predicate))
        {
            return (ActionRole.Aside, Rules.OnlyPossible);
        }

        if (predicate.Lemma == "complete" && (predicate.Object.IsEmpty || predicate.Passive))
        {
            return (ActionRole.Aside, Rules.TellsEnd);
        }

        if (!predicate.Subject.IsEmpty && sentence.Words.Lower(predicate.Subject.Head) is "we" or "i" && sentence.Words.TagAt(predicate.First) == Tag.Auxiliary && sentence.Words.TagAt(predicate.Verb) == Tag.Gerund && predicate.Lemma is "look" or "try" or "plan" or "hope" or "think" or "consider" or "search" or "struggle" or "aim")
        {
            return (ActionRole.Aside, "what the writers are about");
        }

        if (IsGoal(sentence, predicate))
        {
            return (ActionRole.Aside, "a goal");
        }

        return (ActionRole.Step, predicate.Lemma == "go" ? Rules.OnItsWay : Rules.MainClause);
    }

    /// <summary>"A negative vote closes the matter": nobody does it.</summary>
    private bool SettlesMatter(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Passive: false, Object.IsEmpty: false, Subject.IsEmpty: false } && lexicon.Phrases.Is("settling", predicate.Lemma) && lexicon.Phrases.Set("affair").IsBaseAt(sentence.Words, predicate.Object.Head) && !IsPerson(sentence, predicate.Subject) && sentence.Words.TagAt(predicate.Subject.Head) == Tag.Noun;

    /// <summary>"Two weeks", "a maximum of 5 days": a number, and a unit of time behind it.</summary>
    private static bool NamesTime(TaggedSentence words, int from, int to) =>
        Indexes.From(from, Math.Max(0, to - from)).Any(i => words.TagAt(i) == Tag.Number && Indexes.From(i + 1, 3).Any(at => words.Units.TryGet(words.Lower(at), "time", out _)));

    /// <summary>"Makes the tour impossible", "makes it received": how it then is.</summary>
    private bool MakesSo(ParsedSentence sentence, Predicate predicate)
    {
        var words = sentence.Words;
        return predicate is { Lemma: "make", Passive: false, Object.IsEmpty: false } && words.TagAt(predicate.Object.End) is Tag.Adjective or Tag.Participle && !lexicon.Phrases.Set("made-so").IsWordAt(words, predicate.Object.End)
            && (predicate.Object.End + 1 >= words.Count || words.TagAt(predicate.Object.End + 1) is Tag.Punctuation or Tag.Coordinator or Tag.Subordinator);
    }

    /// <summary>"Give the filter twenty minutes", unlike "give the dog two pills".</summary>
    private static bool IsGivenTime(ParsedSentence sentence, Predicate predicate) =>
        !predicate.Passive && sentence.Words.TagAt(predicate.Object.End) == Tag.Number && sentence.Words.Units.TryGet(sentence.Words.Lower(predicate.Object.End + 1), "time", out _);

    /// <summary>"The file passes to the legal team": somebody else has it now, unlike "the test passes".</summary>
    private bool IsHandedOn(ParsedSentence sentence, Predicate predicate)
    {
        var words = sentence.Words;
        var to = predicate.End + (words.Lower(predicate.End) is "on" or "over" or "back" ? 1 : 0);
        return words.Lower(to) == "to" && words.TagAt(to + 1) == Tag.Determiner && Phrases.Read(words, to + 1, words.Count) is { IsEmpty: false } who
            && !lexicon.Phrases.Set("whole").IsBaseAt(words, who.Head) && lexicon.VerbOfNominal(words.Lemmas[who.Head]) is null && words.Lemmas[who.Head] is not ("step" or "stage" or "phase" or "state");
    }

    /// <summary>"Takes 20 minutes", unlike "takes a deposit of 20 %".</summary>
    private bool TakesTime(ParsedSentence sentence, Predicate predicate) =>
        IsTimeUnit(sentence, predicate.Object)
        || (!IsShare(sentence.Words, predicate.Object) && HasTime(sentence, predicate.End, Math.Min(predicate.End + 4, sentence.Words.Count)) && (predicate.Object.IsEmpty || sentence.Words.TagAt(predicate.Object.Head) != Tag.Noun || Indexes.From(predicate.End, 4).Any(i => sentence.Words.TagAt(i) == Tag.Number && sentence.Words.Units.TryGet(sentence.Words.Lower(i + 1), "time", out _))));

    /// <summary>"5 % of the traffic".</summary>
    private static bool IsShare(TaggedSentence words, Phrase phrase) =>
        !phrase.IsEmpty && words.TagAt(phrase.Head) == Tag.Number && (words.Lower(phrase.Head + 1) is "%" or "percent" or "of" || words.Matches(phrase.Head + 1, "per cent"));

    private static bool IsTimeUnit(ParsedSentence sentence, Phrase phrase) =>
        !phrase.IsEmpty && sentence.Words.Lemmas[phrase.Head] is "minute" or "hour" or "day" or "week" or "month" or "second" or "year";

    /// <summary>"The clerk may call the customer": somebody is free to do it, and then it is done.</summary>
    private bool IsFree(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Modal: "may", Passive: false, Subject.IsEmpty: false } && (!predicate.Object.IsEmpty || (lexicon.Phrases.Is("seeking", predicate.Lemma) && sentence.Words.Lower(predicate.End) == "for")) && lexicon.Phrases.People.Contains(sentence.Words.Lemmas[predicate.Subject.Head]);

    /// <summary>"The merchant can accept the dispute or submit evidence": one of them is done.</summary>
    private bool Chooses(ParsedSentence sentence, Predicate predicate)
    {
        var choice = predicate.Joiner == "or" || sentence.Predicates.Any(p => p.Coordinated && p.Joiner == "or" && p.Governor >= 0 && sentence.Predicates[p.Governor] == predicate);
        return choice && predicate is { Passive: false, Subject.IsEmpty: false, Object.IsEmpty: false } && lexicon.Phrases.People.Contains(sentence.Words.Lemmas[predicate.Subject.Head]);
    }

    /// <summary>"Goes to the buyer", "goes out to all", "goes up by one": something is on its way, unlike "goes wrong", "goes straight on".</summary>
    private static bool Goes(TaggedSentence words, int from)
    {
        var risen = words.Lower(from - 1) is "up" or "down" && (from >= words.Count || words.TagAt(from) is Tag.Punctuation or Tag.Coordinator || words.Lower(from) is "by" or "on");
        if (risen || words.Lower(from) == "out" || words.Lower(from - 1) == "out")
        {
            return true;
        }

        while (words.TagAt(from) is Tag.Particle || words.Lower(from) is "out" or "back" or "then" || (words.Lower(from) == "straight" && words.Lower(from + 1) is "back" or "to" or "into") || words.Lower(from) is "directly" or "automatically")
        {
            from++;
        }

        return words.Lower(from) is "to" or "into" or "via" or "onto" or "live" or "online" or "before" || (words.Lower(from - 1) == "back" && words.Lower(from) is "with" or "on" or "in");
    }

    /// <summary>"Keep the best": a command, whatever its verb usually tells.</summary>
    private static bool Commanded(ParsedSentence sentence, Predicate predicate, VerbClass kind) =>
        kind == VerbClass.State && predicate is { Passive: false, Modal: "", Subject.IsEmpty: true, Object.IsEmpty: false } && sentence.Words.TagAt(predicate.Verb) == Tag.Base && sentence.Words.TagAt(predicate.First) == Tag.Base
        && predicate.Lemma is not ("let" or "ensure" or "note" or "see" or "consider" or "remember" or "assume" or "imagine" or "think" or "know" or "mean" or "need" or "expect" or "guarantee" or "prevent" or "avoid" or "mind" or "automate" or "last" or "matter" or "lie" or "want")
        && !(predicate.Lemma == "allow" && (HasTime(sentence, predicate.End, predicate.Object.End) || !(predicate.Object.End >= sentence.Words.Count || sentence.Words.Lower(predicate.Object.End) is "again" or "," or ";" or "and")))
        && sentence.Words.TagAt(predicate.End) != Tag.Gerund && !sentence.Words.Lower(predicate.End).EndsWith("ing", StringComparison.Ordinal)
        && (predicate.First == 0 || (sentence.Words.Lower(predicate.First - 1) is "," or ";" or ":" or "and" or "then" && (!predicate.Coordinated || sentence.Words.TagAt(sentence.Predicates[predicate.Governor].First) == Tag.Base)));

    /// <summary>A verb that usually says how things are, done by a person: "the analyst describes the case".</summary>
    private bool Deliberate(ParsedSentence sentence, Predicate predicate, VerbClass kind)
    {
        if (kind != VerbClass.State || predicate.Modal is "may" or "can" or "could" or "might" || predicate.Object.IsEmpty || !lexicon.Phrases.Is("deliberate", predicate.Lemma))
        {
            return false;
        }

        var who = predicate.Passive ? predicate.Agent : predicate.Subject;
        return !who.IsEmpty && (sentence.Words.Lower(who.Head) is "we" or "she" or "he" or "i" || lexicon.Phrases.People.Contains(sentence.Words.Lemmas[who.Head]));
    }

    /// <summary>A verb that usually steers the process, done to a thing: "start the pump".</summary>
    private bool Works(ParsedSentence sentence, Predicate predicate, VerbClass kind)
    {
        var ends = predicate is { Lemma: "end", Subject.IsEmpty: true } && sentence.Words.TagAt(predicate.First) == Tag.Base;
        if (kind != VerbClass.Control || !ends && predicate.Lemma is not ("start" or "stop" or "launch" or "resume" or "fire" or "trigger") || predicate.Object.IsEmpty || !sentence.Words.TagAt(predicate.Object.Head).IsNominal())
        {
            return false;
        }

        var head = sentence.Words.Lemmas[predicate.Object.Head];
        return !lexicon.Phrases.Is("whole", head) && !lexicon.Phrases.Is("collective", head) && (lexicon.VerbOfNominal(head) is not { } verb || !_mentions.ToldRoot(verb, int.MaxValue)) && head is not ("procedure" or "case" or "day" or "rollout");
    }

    /// <summary>"A final check is carried out", "does the inspection", where nothing told of it before.</summary>
    private bool IsActCarriedOut(int at, ParsedSentence sentence, Predicate predicate) =>
        predicate is { Lemma: "carry-out" or "perform" or "conduct" or "execute" or "run" or "make" or "undertake" or "do", Modal: not ("may" or "can" or "could" or "might"), Object.IsEmpty: false }
        && predicate.End == predicate.Verb + (predicate.Lemma == "carry-out" ? 2 : 1) && ActOf(sentence, predicate) is { } act && !lexicon.Phrases.Is("undo-all", act) && !_mentions.ToldRoot(act, at - 1);

    /// <summary>What is done, told by the noun that a verb of little meaning carries; <see langword="null"/> if the noun tells nothing done.</summary>
    private string? ActOf(ParsedSentence sentence, Predicate predicate) =>
        lexicon.VerbOfNominal(sentence.Words.Lower(predicate.Object.Head)) is { } act && lexicon.ClassOf(act) is VerbClass.Action or VerbClass.Decide ? act : null;

    /// <summary>"Members get their deposit back": somebody returns it.</summary>
    private static bool GetsBack(Predicate predicate) => predicate is { Lemma: "get-back", Passive: false, Modal: "", Object.IsEmpty: false };

    /// <summary>"The tickets go on sale".</summary>
    private static bool IsPutOut(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Lemma: "go-on", Passive: false } && sentence.Words.Lower(predicate.End) is "sale" or "air" or "display" or "show";

    /// <summary>"An answer is expected within a week", "the parcel leaves with a courier".</summary>
    private bool IsAwaited(ParsedSentence sentence, Predicate predicate) =>
        (predicate is { Lemma: "expect", Passive: true, Modal: "" } && sentence.Words.Lower(predicate.End) is "within" or "by" && HasTime(sentence, predicate.End, Math.Min(predicate.End + 4, sentence.Words.Count)))
        || (predicate is { Lemma: "leave" or "depart", Passive: false, Modal: "", Object.IsEmpty: true, Subject.IsEmpty: false } && sentence.Words.Lower(predicate.End) is "with" or "by" && !IsPerson(sentence, predicate.Subject));

    /// <summary>"The glass is fitted", "registered and fitted with a tracker", unlike "the room is fitted with lamps".</summary>
    private static bool IsMounted(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Lemma: "fit", Passive: true, Modal: not ("may" or "can" or "could" or "might") } && (predicate is { Coordinated: true, Joiner: "and" or "," } || sentence.Words.Lower(predicate.End) is not ("with" or "for" or "as"));

    /// <summary>"The measurement is repeated": done once more, not a retry "up to three times" or "until it succeeds".</summary>
    private bool IsRepeated(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Lemma: "repeat", Modal: "", Object.IsEmpty: false } && (predicate.Passive || (!predicate.Subject.IsEmpty && IsPerson(sentence, predicate.Subject))) && lexicon.VerbOfNominal(sentence.Words.Lemmas[predicate.Object.Head]) is { } verb && _mentions.ToldRoot(verb, int.MaxValue)
        && !Indexes.From(predicate.End, sentence.Words.Count - predicate.End).Any(i => sentence.Words.Lower(i) is "until" or "times" or "twice" or "every" or "each");

    private bool IsGoal(ParsedSentence sentence, Predicate predicate) =>
        !predicate.Subject.IsEmpty && lexicon.Phrases.Set("goal").IsWordAt(sentence.Words, predicate.Subject.Head);

    private static bool GovernsInfinitive(ParsedSentence sentence, int index) =>
        index + 1 < sentence.Predicates.Length && sentence.Predicates[index + 1] is { Clause: ClauseKind.Infinitive, Coordinated: false };
}
