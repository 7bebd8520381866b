using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Infinitives, verbs in -ing, clauses of time and relative clauses.</summary>
internal sealed partial class ActionClassifier
{
    /// <summary>How many words name the things that a clause at the start of a sentence tells apart: "all cows whose blood shows …".</summary>
    private const int LongestKind = 4;

    private (ActionRole, string) Infinitive(int at, ParsedSentence sentence, Predicate predicate, VerbClass kind)
    {
        var first = Infinitives.FirstOfRow(sentence, predicate);
        var governor = first.Governor;
        if (predicate.Passive && at == 0 && sentences.Length > 2 && UserStory.Is(sentence) && !sentences.Skip(1).Any(UserStory.Is))
        {
            return (ActionRole.Aside, "sums up what is told after it");
        }

        if (Acts(kind) && predicate.Lemma != "get" && UserStory.LeadsTo(sentence, governor, predicate))
        {
            return !_anyStep && !startIsStep && !predicate.Passive && lexicon.Phrases.Is("starting", predicate.Lemma)
                ? (ActionRole.Trigger, "what starts the run")
                : (ActionRole.Step, "what a role wishes for");
        }

        if (governor < 0 || !Acts(kind) || UndoesAll(sentence, predicate))
        {
            return (ActionRole.Aside, Rules.Purpose);
        }

        if (Doings.IsOffered(sentence, predicate, lexicon))
        {
            return (ActionRole.Step, "one of several ways");
        }

        var leader = sentence.Predicates[governor];
        if (leader is { Lemma: "use", Passive: false } && first.First == leader.End)
        {
            return (ActionRole.Aside, "was once so");
        }

        if (leader is { Lemma: "take", Passive: false } && !leader.Subject.IsEmpty && sentence.Words.Lower(leader.Subject.Head) == "it" && IsTimeUnit(sentence, leader.Object))
        {
            return (ActionRole.Aside, Rules.TakesTime);
        }

        if (at > 0 && leader is { Clause: ClauseKind.Main or ClauseKind.Meanwhile, Negated: false } && Duties.Assigns(sentence, leader, first, lexicon))
        {
            return (ActionRole.Step, "somebody's duty");
        }

        var leads = (leader.Clause is ClauseKind.Main or ClauseKind.Meanwhile || leader is { Clause: ClauseKind.Relative, Marker: "who", Lemma: "have" }) && !leader.Negated
            && (leader.Lemma is "need" or "proceed" or "continue" or "begin" or "start" or "go" or "go-on"
                || (leader.Lemma is "be" && first.First - leader.End <= 1)
                || IsSentToUndergo(sentence, leader, first)
                || (leader.Lemma == "have" && first.First == predicate.First | predicate.Joiner != "or" && HasTime(sentence, leader.End, first.First))
                || (lexicon.ClassOf(leader.Lemma) == VerbClass.Light && !IsOurWish(sentence, leader) && !IsNobodys(sentence, leader)));
        return leads ? (ActionRole.Step, Rules.LedTo) : (ActionRole.Aside, Rules.Purpose);
    }

    /// <summary>"Sends weak plans back to be revised": what somebody else then does to it.</summary>
    private bool IsSentToUndergo(ParsedSentence sentence, Predicate leader, Predicate infinitive) =>
        infinitive.Passive && lexicon.Phrases.Is("handing-on", leader.Lemma[..(leader.Lemma.IndexOf('-') is var cut and > 0 ? cut : leader.Lemma.Length)])
        && Indexes.From(leader.End, Math.Max(0, infinitive.First - leader.End)).All(i => sentence.Words.TagAt(i).OpensNounPhrase() || sentence.Words.TagAt(i) is Tag.Particle or Tag.Preposition or Tag.Adverb);

    /// <summary>"Has 48 hours to respond".</summary>
    private static bool HasTime(ParsedSentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.Words.TagAt(i) == Tag.Number)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOurWish(ParsedSentence sentence, Predicate leader) =>
        leader.Lemma == "want" && !leader.Subject.IsEmpty && sentence.Words.Lower(leader.Subject.Head) is "we" or "i";

    /// <summary>"Nobody wants to wait".</summary>
    private static bool IsNobodys(ParsedSentence sentence, Predicate leader) =>
        !leader.Subject.IsEmpty && sentence.Words.Lower(leader.Subject.Start) is "nobody" or "no";

    private (ActionRole, string) Gerund(int at, ParsedSentence sentence, Predicate predicate, VerbClass kind)
    {
        var head = predicate;
        while (head is { Coordinated: true, Clause: ClauseKind.Gerund, Governor: >= 0 })
        {
            head = sentence.Predicates[head.Governor];
        }

        var governor = head.Governor < 0 ? null : sentence.Predicates[head.Governor];
        var by = sentence.Words.Lower(head.First - 1) is "by" or "with";
        if (Acts(kind) && governor is { Clause: ClauseKind.Main, Negated: false, Passive: false, Lemma: "keep" or "go-on" or "keep-on" or "carry-on" or "continue" or "resume" or "begin" or "start" } && !(governor.Lemma == "keep" && lexicon.Phrases.Is("finding", predicate.Lemma)) && head.First - governor.End <= 1 && !by)
        {
            return governor.Lemma == "keep" && (sentence.Predicates.Any(p => p.First < governor.First && p.Lemma == predicate.Lemma) || (predicate.Object.IsEmpty && _mentions.ToldRoot(predicate.Lemma, at - 1)))
                ? (ActionRole.Reference, Rules.ToldBefore)
                : (ActionRole.Step, "goes on with it");
        }

        if (IsMadeUpOf(sentence, predicate))
        {
            return (ActionRole.Aside, "sums up what is told after it");
        }

        if (Acts(kind) && by && governor is { Clause: ClauseKind.Main, Lemma: "react" or "respond" })
        {
            return (ActionRole.Step, "how somebody reacts");
        }

        if (Acts(kind) && (governor is { Clause: ClauseKind.Main, Negated: false } ? ListsDoings(sentence, governor, head) : governor is null && IsListed(sentence, head)))
        {
            return (ActionRole.Step, "in a list of doings");
        }

        if (Acts(kind) && !by && (Doings.IsPutInOrder(sentence, head) || (kind is VerbClass.Action or VerbClass.Decide or VerbClass.Light && Doings.GoesAlong(sentence, predicate))))
        {
            return (ActionRole.Step, "told in passing");
        }

        return Acts(kind) && by && governor is { Clause: ClauseKind.Main } && lexicon.ClassOf(governor.Lemma) == VerbClass.Control
            ? (ActionRole.Step, "how the process starts")
            : (ActionRole.Aside, Rules.Circumstance);
    }

    /// <summary>"The process consists of checking …, reserving … and shipping …"; "opening an account means checking …".</summary>
    private bool ListsDoings(ParsedSentence sentence, Predicate governor, Predicate first)
    {
        if (first.First - governor.End > 1 || (first.First > governor.End && sentence.Words.Lower(governor.End) is not ("of" or "in")))
        {
            return false;
        }

        var several = LeadsOthers(sentence, first);
        return lexicon.Phrases.Is("lists", governor.Lemma)
            ? several || (!governor.Subject.IsEmpty && lexicon.Phrases.Set("proceeding").IsWordAt(sentence.Words, governor.Subject.Head))
            : several && governor.Lemma == "mean" && (sentence.Words.Lower(0) == "to" || sentence.Words.Lower(0).EndsWith("ing", StringComparison.Ordinal));
    }

    /// <summary>"An order process involving checking …, reserving … and shipping …", "weighing …, washing …, packing …", where nothing else is said.</summary>
    private bool IsListed(ParsedSentence sentence, Predicate first)
    {
        var lead = first.First - (sentence.Words.Lower(first.First - 1) == "of" ? 2 : 1);
        return LeadsOthers(sentence, first) && !sentence.Predicates.Any(p => p.Clause == ClauseKind.Main)
            && (lead < 0 || sentence.Words.Lower(lead) == ":" || lexicon.Phrases.Is("lists", lexicon.Morphology.Describe(sentence.Words.Lower(lead)).Lemma));
    }

    private static bool LeadsOthers(ParsedSentence sentence, Predicate first) =>
        sentence.Predicates.Any(p => p is { Coordinated: true, Clause: ClauseKind.Gerund } && p.Governor >= 0 && ReferenceEquals(sentence.Predicates[p.Governor], first));

    private (ActionRole, string) Temporal(int at, ParsedSentence sentence, Predicate predicate, VerbClass kind)
    {
        var person = !predicate.Subject.IsEmpty && (sentence.Words.TagAt(predicate.Subject.Head) is Tag.Pronoun or Tag.Name || lexicon.Phrases.People.Contains(sentence.Words.Lemmas[predicate.Subject.Head]));
        if (predicate.Marker == "when" && predicate.ClauseStart > 1 && sentence.Words.Lower(predicate.ClauseStart - 1) == "only")
        {
            return (ActionRole.Condition, "only then");
        }

        if (_anyStep && (Arrivals.Are(predicate, lexicon) || (at > 0 && IsAwaited(sentences[at - 1]) && Arrivals.AreTaken(sentence, predicate, sentences[at - 1]))))
        {
            return (ActionRole.Condition, at > 0 && IsAwaited(sentences[at - 1]) ? "what was waited for" : Rules.Arrives);
        }

        if (_anyStep && predicate is { Passive: false, Object.IsEmpty: true, Finite: true } && !person && kind == VerbClass.Action)
        {
            return (ActionRole.Condition, "something happens by itself");
        }

        if (_anyStep && predicate is { Passive: false, Finite: true, Lemma: "fall" or "rise" or "drop" or "climb" or "sink" or "exceed" or "reach" or "cross" } && sentence.Words.Lower(predicate.End) is "below" or "above" or "under" or "over" or "beyond")
        {
            return (ActionRole.Condition, "a measure crosses a limit");
        }

        if (!Acts(kind) || IsPointOfNoReturn(sentence, predicate) || (predicate is { Lemma: "show" or "read" or "display", Passive: false } && (predicate.Object.IsEmpty || sentence.Words.TagAt(predicate.Object.Head) == Tag.Pronoun)) || predicate.Lemma is "complete" or "process" or "deal" or "pass" or "want" or "try")
        {
            return (ActionRole.Condition, "tells when");
        }

        var head = Mentions.HeadOf(sentence, predicate.Object);
        var all = !predicate.Object.IsEmpty && (sentence.Words.Lower(predicate.Object.Start) is "all" or "both" || sentence.Words.Lower(predicate.Object.Head) is "them" or "these" or "they" or "everything" or "both");
        if (_mentions.Told(predicate.Lemma, head, at - 1) || (_anyStep && all && (sentence.Words.TagAt(predicate.Object.Head) == Tag.Pronoun || _mentions.ToldRoot(predicate.Lemma, at - 1))) || (_anyStep && !predicate.Object.IsEmpty && sentence.Words.Lower(predicate.Object.Head) is "theirs" or "its" or "his" or "hers" or "ours" && _mentions.ToldRoot(predicate.Lemma, at)) || (_anyStep && !predicate.Object.IsEmpty && sentence.Words.TagAt(predicate.Object.Head) == Tag.Number))
        {
            return (ActionRole.Reference, Rules.ToldBefore);
        }

        if ((kind == VerbClass.Decide || lexicon.Phrases.Is("finding", predicate.Lemma) || (lexicon.Phrases.Is("consenting", predicate.Lemma) && predicate.Object.IsEmpty)) && predicate.Marker is "when" or "whenever" && _anyStep)
        {
            return (ActionRole.Condition, Rules.OutcomeOfDecision);
        }

        if (_anyStep && kind == VerbClass.Decide && predicate.Marker == "once" && predicate.ClauseStart > 0 && lexicon.Phrases.Is("reject", predicate.Lemma))
        {
            return (ActionRole.Condition, Rules.OutcomeOfDecision);
        }

        if (!_anyStep && !startIsStep)
        {
            return (ActionRole.Trigger, Rules.Starts);
        }

        return predicate.Marker is "whenever" or "every time" or "each time" || predicate.Modal.Length > 0
            ? (ActionRole.Condition, "tells when")
            : (ActionRole.Step, Rules.ClauseOfTime);
    }

    /// <summary>"…, and waits for the paper. When it has arrived, …": the sentence before ends with waiting.</summary>
    private bool IsAwaited(ParsedSentence before) =>
        before.Predicates.LastOrDefault(_steps.Contains) is { } last && lexicon.ClassOf(last.Lemma) == VerbClass.Wait;

    /// <summary>"Once it has been accepted there is no return".</summary>
    private static bool IsPointOfNoReturn(ParsedSentence sentence, Predicate predicate) =>
        sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Lemma: "be" } && p.First > predicate.First && sentence.Words.Lower(p.End) == "no" && sentence.Words.Lower(p.First - 1) == "there");

    /// <summary>"Who tills the field and feeds the cattle": joined to what only describes.</summary>
    private bool GoesOnDescribing(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Coordinated: true, Governor: >= 0 } && sentence.Predicates[predicate.Governor] is { Clause: ClauseKind.Relative } joined && !_steps.Contains(joined);

    /// <summary>"It is the pharmacist who signs the label".</summary>
    private static bool IsEmphatic(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Finite: true, ClauseStart: > 2 } && sentence.Predicates.Any(p => p.Lemma == "be" && p.End < predicate.ClauseStart && p.First > 0 && sentence.Words.Lower(p.First - 1) == "it" && p.Object.End == predicate.ClauseStart);

    /// <summary>"Jots down what is worn".</summary>
    private static bool GovernsClause(ParsedSentence sentence, Predicate predicate) => sentence.Predicates.Any(p => p.Clause == ClauseKind.Complement && p.ClauseStart == predicate.End);

    /// <summary>"…, which settles the matter", "…, which concludes the incident": what was told before ends it.</summary>
    private bool SettlesWhole(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Passive: false, Finite: true, Object.IsEmpty: false } && lexicon.Phrases.Is("settling", predicate.Lemma) && sentence.Words.Lower(predicate.Object.Start) == "the"
        && (lexicon.Phrases.Set("affair").IsBaseAt(sentence.Words, predicate.Object.Head) || lexicon.Phrases.Set("whole").IsBaseAt(sentence.Words, predicate.Object.Head));

    private (ActionRole, string) Relative(Predicate predicate, VerbClass kind, ParsedSentence sentence)
    {
        if (Acts(kind) && !predicate.Finite && sentence.Words.Lower(predicate.First - 1) == "by" && predicate.Governor >= 0 && sentence.Predicates[predicate.Governor] is { Finite: true, Lemma: "react" or "respond" })
        {
            return (ActionRole.Step, "how somebody reacts");
        }

        if (!Acts(kind) || kind == VerbClass.Light && predicate.Lemma is "use")
        {
            return (ActionRole.Aside, Rules.Describes);
        }

        if (predicate is { Marker: "whose", Adds: false, Passive: false, ClauseStart: <= LongestKind } && sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true } && p.First > predicate.End))
        {
            return (ActionRole.Aside, "says which ones are meant");
        }

        if (predicate is { Perfect: true, Adds: false })
        {
            return (ActionRole.Aside, "was done before");
        }

        if (predicate is { Marker: "which", Adds: true } && SettlesWhole(sentence, predicate))
        {
            return (ActionRole.Aside, Rules.TellsEnd);
        }

        if (predicate.Modal is "may" or "can" or "could" or "might" && kind != VerbClass.Decide)
        {
            return (ActionRole.Aside, Rules.OnlyPossible);
        }

        var then = sentence.Words.TagAt(predicate.Verb - 1) == Tag.Adverb && sentence.Words.Lower(predicate.Verb - 1) is "then" or "subsequently" or "finally";
        return predicate switch
        {
            { Marker: "where", Adds: true, Finite: true, Modal: "", Perfect: false } when kind is VerbClass.Action or VerbClass.Decide && (predicate.Passive || !predicate.Object.IsEmpty || GovernsClause(sentence, predicate)) => (ActionRole.Step, "what happens there"),
            { Marker: "by which" or "with which", Finite: true, Modal: "", Passive: false, Object.IsEmpty: false } when sentence.Words.Lower(predicate.ClauseStart - 1) == "," && kind is VerbClass.Action or VerbClass.Decide => (ActionRole.Step, "what is done by means of it"),
            { Marker: "whom", Finite: true } when predicate.Adds || sentence.Words.Lower(predicate.ClauseStart - 1) == "of" => (ActionRole.Step, "what each of them does"),
            { Marker: "who" } when predicate.Adds || predicate.Modal is "must" or "shall" or "will" => (ActionRole.Step, "a person's next action"),
            { Marker: "who" or "that" } when IsEmphatic(sentence, predicate) => (ActionRole.Step, Rules.WhoDoes),
            { Marker: "whose", Adds: true, Passive: false, Finite: true, Modal: "" } when kind == VerbClass.Decide && predicate.First - predicate.ClauseStart > 1 => (ActionRole.Step, "what somebody decides on it"),
            { Marker: "whose", Adds: true, Passive: false, Finite: true, Modal: "must" or "shall" or "" } when predicate.First - predicate.ClauseStart > 1 && sentence.Words.Lower(predicate.ClauseStart + 2) is "we" or "he" or "she" or "they" or "the" or "a" => (ActionRole.Step, Rules.DoneNext),
            { Marker: "which", Adds: true } when then || (predicate.Passive && predicate.Modal is "" or "must" or "shall" && sentence.Predicates.Any(p => p.Clause == ClauseKind.Main)) => (ActionRole.Step, Rules.HappensNext),
            { Marker: "which", Adds: true, Passive: false, Finite: true, Modal: "must" or "shall" or "" } when kind is VerbClass.Action or VerbClass.Decide && predicate.First - predicate.ClauseStart > 1 && sentence.Words.TagAt(predicate.First - 1).IsNominal() => (ActionRole.Step, Rules.DoneNext),
            { Marker: "which", Adds: true, Passive: false, Finite: true, Modal: "", Object.IsEmpty: false } when kind is VerbClass.Action or VerbClass.Decide => (ActionRole.Step, Rules.DoesNext),
            _ => (ActionRole.Aside, Rules.Describes),
        };
    }
}
