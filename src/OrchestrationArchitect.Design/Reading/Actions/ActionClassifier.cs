using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Decides what each predicate of the workflow's text is taken for.</summary>
internal sealed class ActionClassifier(Lexicon lexicon, ImmutableArray<ParsedSentence> sentences, bool startIsStep)
{
    private readonly Mentions _mentions = Mentions.Of(sentences);
    private readonly bool _present = TellsInPresent(sentences);
    private bool _anyStep;

    /// <summary>The role of a predicate and the reason, in the order of the text.</summary>
    public (ActionRole Role, string Because) Classify(int sentence, int index)
    {
        var answer = Decide(sentence, index);
        _anyStep |= answer.Role == ActionRole.Step;
        var predicate = sentences[sentence].Predicates[index];
        if (answer.Role == ActionRole.Step && predicate.Clause is ClauseKind.Prior)
        {
            _mentions.Add(predicate.Lemma, sentence, Mentions.HeadOf(sentences[sentence], predicate.Object));
        }

        return answer;
    }

    private (ActionRole Role, string Because) Decide(int at, int index)
    {
        var sentence = sentences[at];
        var predicate = sentence.Predicates[index];
        if (predicate.Lemma is "be" or "have" or "do" || predicate.Lemma == "get" && predicate.Object.IsEmpty)
        {
            return (Subordinate(predicate) ? ActionRole.Condition : ActionRole.Aside, "a state");
        }

        if (predicate.Perfect && predicate.Clause == ClauseKind.Main)
        {
            return (ActionRole.Aside, "happened before");
        }

        if (predicate.Negated || (!predicate.Object.IsEmpty && sentence.Words.Lower(predicate.Object.Start) is "no" or "nothing" or "nobody"))
        {
            return (ActionRole.Aside, "negated");
        }

        var kind = lexicon.ClassOf(predicate.Lemma);
        return predicate.Clause switch
        {
            ClauseKind.Main when StartsRun(at, sentence, predicate) => (ActionRole.Trigger, "what starts the run"),
            ClauseKind.Main when SumsUp(at, sentence, predicate) => (ActionRole.Aside, "sums up what is told after it"),
            ClauseKind.Main => Main(sentence, predicate, index, kind),
            ClauseKind.Meanwhile when !predicate.Passive && predicate.Object.IsEmpty && (predicate.Subject.IsEmpty || !(IsPerson(sentence, predicate.Subject) || sentence.Words.TagAt(predicate.Subject.Head) == Tag.Pronoun)) && sentence.Words.TagAt(predicate.Verb) == Tag.Gerund => (ActionRole.Aside, "a circumstance"),
            ClauseKind.Meanwhile => Acts(kind) && predicate.Finite ? (ActionRole.Step, "at the same time") : (ActionRole.Aside, "a circumstance"),
            ClauseKind.Infinitive => Infinitive(sentence, predicate, kind),
            ClauseKind.Gerund => Gerund(sentence, predicate, kind),
            ClauseKind.Temporal => Temporal(at, sentence, predicate, kind),
            ClauseKind.Prior => Prior(at, sentence, predicate, kind),
            ClauseKind.Relative when IsHeadline(sentence) => Main(sentence, predicate, index, kind),
            ClauseKind.Relative => Relative(predicate, kind, sentence),
            ClauseKind.Reduced when Acts(kind) && HasDone(sentence, predicate) => (ActionRole.Step, "somebody has it done"),
            ClauseKind.Reduced when Acts(kind) && IsAbsolute(sentence.Words, predicate) => (ActionRole.Step, "goes with what is told before"),
            ClauseKind.Complement when IsCleft(sentence.Words, predicate) => Main(sentence, predicate, index, kind),
            ClauseKind.Condition => (ActionRole.Condition, "in a condition"),
            _ => (ActionRole.Aside, "in a clause that tells no step"),
        };
    }

    /// <summary>"A pipeline in which files are validated …": the only finite clause of the sentence is the relative one.</summary>
    private static bool IsHeadline(ParsedSentence sentence) =>
        sentence.Predicates.All(p => !p.Finite || p.Clause is ClauseKind.Relative) && sentence.Predicates.Any(p => p is { Clause: ClauseKind.Relative, Marker: "which" or "where" });

    /// <summary>"Has a bed allocated", "gets the form signed".</summary>
    private static bool HasDone(ParsedSentence sentence, Predicate predicate) =>
        predicate.Governor >= 0 && sentence.Predicates[predicate.Governor] is { Lemma: "have" or "get", Clause: ClauseKind.Main, Negated: false } governor
        && !governor.Object.IsEmpty && governor.Object.End == predicate.First && sentence.Words.Lower(predicate.First - 1) != "been";

    /// <summary>"With the uploader being told at the end", "leads to an appointment being made".</summary>
    private static bool IsAbsolute(TaggedSentence words, Predicate predicate)
    {
        if (words.Lower(predicate.First) != "being" || predicate.Object.IsEmpty)
        {
            return false;
        }

        return words.Lower(predicate.Object.Start - 1) is "with" || (words.Lower(predicate.Object.Start - 1) is "to" or "in" && words.TagAt(predicate.Object.Start - 2).IsVerb());
    }

    /// <summary>"What happens next is that the order is packed", "a refusal means that the order is cancelled".</summary>
    private static bool IsCleft(TaggedSentence words, Predicate predicate)
    {
        if (predicate is { Marker: "that" } && predicate.ClauseStart > 0 && words.Lower(predicate.ClauseStart - 1) is "means" or "meant" or "implies")
        {
            return true;
        }

        if (predicate.Marker != "that" || words.TagAt(predicate.ClauseStart - 1) != Tag.Auxiliary)
        {
            return false;
        }

        for (var i = 0; i < predicate.ClauseStart; i++)
        {
            if (words.Lower(i) is "what" or "thing" or "step")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Acts(VerbClass kind) => kind is VerbClass.Action or VerbClass.Decide or VerbClass.Wait or VerbClass.Light;

    private static bool Subordinate(Predicate predicate) => predicate.Clause is ClauseKind.Condition or ClauseKind.Temporal or ClauseKind.Prior;

    private (ActionRole, string) Main(ParsedSentence sentence, Predicate predicate, int index, VerbClass kind)
    {
        if (kind == VerbClass.Light && GovernsInfinitive(sentence, index))
        {
            return (ActionRole.Aside, "only leads to the action after it");
        }

        if (predicate.Lemma is "give" or "allow" or "grant" && HasTime(sentence, predicate.End, Math.Min(predicate.End + 5, sentence.Words.Count)) && !predicate.Object.IsEmpty && sentence.Words.TagAt(predicate.Object.Head) != Tag.Noun)
        {
            return (ActionRole.Aside, "sets a time limit");
        }

        if ((predicate.Lemma is "count" or "act" or "qualify" or "rank" or "serve" && predicate.Object.IsEmpty && sentence.Words.Lower(predicate.End) == "as")
            || (predicate is { Passive: false, Lemma: "pass", Object.IsEmpty: true })
            || (predicate.Passive && predicate.Lemma is "go" or "come" or "arrive")
            || (predicate.Lemma == "go" && !Goes(sentence.Words, predicate.End)))
        {
            return (ActionRole.Aside, "a state");
        }

        if (IsPastInPresent(sentence, predicate) || IsReport(sentence, predicate) || IsGeneral(sentence, predicate))
        {
            return (ActionRole.Aside, "told around the process");
        }

        if (!predicate.Subject.IsEmpty && sentence.Words.Lower(predicate.Subject.Head) == "you" && !predicate.Object.IsEmpty && sentence.Words.Lower(predicate.Object.Head) is "me" or "us")
        {
            return (ActionRole.Aside, "between writer and reader");
        }

        if (predicate.Lemma is "take" or "last" && (HasTime(sentence, predicate.End, Math.Min(predicate.End + 4, sentence.Words.Count)) || (!predicate.Object.IsEmpty && sentence.Words.Lemmas[predicate.Object.Head] is "minute" or "hour" or "day" or "week" or "month" or "second" or "time" or "year" or "place" or "effect" or "part")))
        {
            return (ActionRole.Aside, "how long it takes");
        }

        if (kind == VerbClass.Light && predicate.Lemma is "use" or "want" or "try" or "attempt")
        {
            return (ActionRole.Aside, "a manner or a wish");
        }

        if (Commanded(sentence, predicate, kind) || Deliberate(sentence, predicate, kind) || Works(sentence, predicate, kind))
        {
            return (ActionRole.Step, "somebody does it to a thing");
        }

        if (!Acts(kind) || (!predicate.Subject.IsEmpty && sentence.Words.Lower(predicate.Subject.Head) is "nothing" or "nobody"))
        {
            return (ActionRole.Aside, "the verb names no action");
        }

        if (predicate.Modal is "may" or "can" or "could" or "might" && !(kind == VerbClass.Decide && !predicate.Passive))
        {
            return (ActionRole.Aside, "only possible");
        }

        if (predicate.Lemma == "complete" && (predicate.Object.IsEmpty || predicate.Passive))
        {
            return (ActionRole.Aside, "tells that something ends");
        }

        if (!predicate.Subject.IsEmpty && sentence.Words.Lower(predicate.Subject.Head) is "we" or "i" && sentence.Words.TagAt(predicate.First) == Tag.Auxiliary && sentence.Words.TagAt(predicate.Verb) == Tag.Gerund && predicate.Lemma is "look" or "try" or "plan" or "hope" or "think" or "consider" or "search" or "struggle" or "aim")
        {
            return (ActionRole.Aside, "what the writers are about");
        }

        if (IsGoal(sentence, predicate))
        {
            return (ActionRole.Aside, "a goal");
        }

        return (ActionRole.Step, "told in a main clause");
    }

    /// <summary>"Goes to the buyer", "goes out to all": something is on its way, unlike "goes wrong", "goes straight on".</summary>
    private static bool Goes(TaggedSentence words, int from)
    {
        if (words.Lower(from) == "out" || words.Lower(from - 1) == "out")
        {
            return true;
        }

        while (words.TagAt(from) is Tag.Particle || words.Lower(from) is "out" or "back" or "then" or "directly" or "automatically")
        {
            from++;
        }

        return words.Lower(from) is "to" or "into" or "via" or "onto";
    }

    /// <summary>"Keep the best": a command, whatever its verb usually tells.</summary>
    private static bool Commanded(ParsedSentence sentence, Predicate predicate, VerbClass kind) =>
        kind == VerbClass.State && predicate is { Passive: false, Modal: "", Subject.IsEmpty: true, Object.IsEmpty: false } && sentence.Words.TagAt(predicate.Verb) == Tag.Base && sentence.Words.TagAt(predicate.First) == Tag.Base
        && predicate.Lemma is not ("let" or "ensure" or "note" or "see" or "consider" or "remember" or "assume" or "imagine" or "think" or "know" or "mean" or "need" or "expect" or "guarantee" or "allow" or "prevent" or "avoid" or "mind" or "automate" or "last" or "matter" or "lie" or "want")
        && sentence.Words.TagAt(predicate.End) != Tag.Gerund && !sentence.Words.Lower(predicate.End).EndsWith("ing", StringComparison.Ordinal)
        && (predicate.First == 0 || (sentence.Words.Lower(predicate.First - 1) is "," or ";" or ":" or "and" or "then" && (!predicate.Coordinated || sentence.Words.TagAt(sentence.Predicates[predicate.Governor].First) == Tag.Base)));

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
        predicate.Lemma is "explain" or "say" or "mention" or "agree" or "state" or "describe" or "report" or "note" or "ask" or "know" && !predicate.Passive
        && sentence.Words.Lower(predicate.End) is "how" or "that" or "why" or "what";

    /// <summary>"The jobs run next to each other", "provides a rendering service".</summary>
    private bool IsGeneral(ParsedSentence sentence, Predicate predicate) =>
        (predicate is { Passive: false, Lemma: "run" or "work" } && !predicate.Subject.IsEmpty && sentence.Words.Lower(predicate.Subject.Head) != sentence.Words.Lemmas[predicate.Subject.Head] && lexicon.Phrases.Is("collective", sentence.Words.Lemmas[predicate.Subject.Head]))
        || (predicate.Lemma is "provide" or "offer" or "operate" or "run" && !predicate.Object.IsEmpty && sentence.Words.Lemmas[predicate.Object.Head] is "service" or "platform" or "system" or "facility" or "solution")
        || (predicate.Lemma is "replace" or "support" or "improve" && !predicate.Subject.IsEmpty && lexicon.Phrases.Is("whole", sentence.Words.Lemmas[predicate.Subject.Head]))
        || (!_anyStep && sentence.Words.TagAt(predicate.First) == Tag.Auxiliary && sentence.Words.TagAt(predicate.Verb) == Tag.Gerund && !predicate.Passive && ReferenceEquals(sentence, sentences[0]));

    /// <summary>"A customer submits a claim", where an event source is told that brings it.</summary>
    private bool StartsRun(int at, ParsedSentence sentence, Predicate predicate)
    {
        if (_anyStep || startIsStep || at > 1 || predicate.Negated || predicate.Modal.Length > 0 || !lexicon.Phrases.Is("starting", predicate.Lemma) || sentence.Predicates.Any(p => p.First < predicate.First))
        {
            return false;
        }

        return predicate.Passive ? predicate.Agent.IsEmpty || IsPerson(sentence, predicate.Agent) : !predicate.Subject.IsEmpty && IsPerson(sentence, predicate.Subject);
    }

    private bool IsPerson(ParsedSentence sentence, Phrase phrase) =>
        sentence.Words.Lower(phrase.Head) is "somebody" or "someone" or "anyone" || lexicon.Phrases.People.Contains(sentence.Words.Lemmas[phrase.Head]);

    /// <summary>"Every night the logs are analysed. Split the archive …": commands tell how the first sentence comes about.</summary>
    private bool SumsUp(int at, ParsedSentence sentence, Predicate predicate) =>
        !_anyStep && at == 0 && predicate is { Passive: true, Agent.IsEmpty: true } && sentence.Predicates.Count(p => p.Clause == ClauseKind.Main) == 1
        && sentences.Length > 1 && sentences[1].Words.TagAt(0) == Tag.Base && sentences[1].Words.Sentence.Paragraph == sentence.Words.Sentence.Paragraph;

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
        if (kind != VerbClass.Control || predicate.Lemma is not ("start" or "stop" or "launch" or "resume" or "fire") || predicate.Object.IsEmpty || sentence.Words.TagAt(predicate.Object.Head) != Tag.Noun)
        {
            return false;
        }

        var head = sentence.Words.Lemmas[predicate.Object.Head];
        return !lexicon.Phrases.Is("whole", head) && !lexicon.Phrases.Is("collective", head) && (lexicon.VerbOfNominal(head) is not { } verb || !_mentions.ToldRoot(verb, int.MaxValue)) && head is not ("procedure" or "case" or "day" or "rollout");
    }

    private bool IsGoal(ParsedSentence sentence, Predicate predicate) =>
        !predicate.Subject.IsEmpty && lexicon.Phrases.Is("goal", sentence.Words.Lower(predicate.Subject.Head));

    private static bool GovernsInfinitive(ParsedSentence sentence, int index) =>
        index + 1 < sentence.Predicates.Length && sentence.Predicates[index + 1] is { Clause: ClauseKind.Infinitive, Coordinated: false };

    private (ActionRole, string) Infinitive(ParsedSentence sentence, Predicate predicate, VerbClass kind)
    {
        var governor = predicate.Governor;
        while (governor >= 0 && sentence.Predicates[governor] is { Clause: ClauseKind.Infinitive, Coordinated: true })
        {
            governor = sentence.Predicates[governor].Governor;
        }

        if (governor >= 0 && predicate.Coordinated)
        {
            governor = sentence.Predicates[predicate.Governor].Clause == ClauseKind.Infinitive ? sentence.Predicates[predicate.Governor].Governor : governor;
        }

        if (governor < 0 || !Acts(kind))
        {
            return (ActionRole.Aside, "a purpose");
        }

        var leader = sentence.Predicates[governor];
        var leads = (leader.Clause is ClauseKind.Main or ClauseKind.Meanwhile || leader is { Clause: ClauseKind.Relative, Marker: "who", Lemma: "have" }) && !leader.Negated
            && (leader.Lemma is "need" or "proceed" or "continue" or "begin" or "start" or "go"
                || (leader.Lemma is "be" && predicate.First - leader.End <= 1)
                || (leader.Lemma == "have" && HasTime(sentence, leader.End, predicate.First))
                || (lexicon.ClassOf(leader.Lemma) == VerbClass.Light && !IsOurWish(sentence, leader)));
        return leads ? (ActionRole.Step, "what the verb before leads to") : (ActionRole.Aside, "a purpose");
    }

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

    private (ActionRole, string) Gerund(ParsedSentence sentence, Predicate predicate, VerbClass kind)
    {
        var governor = predicate.Governor < 0 ? null : sentence.Predicates[predicate.Governor];
        var by = sentence.Words.Lower(predicate.First - 1) is "by" or "with";
        if (Acts(kind) && governor is { Clause: ClauseKind.Main, Negated: false, Lemma: "keep" or "go-on" or "keep-on" or "carry-on" or "continue" or "resume" or "begin" or "start" } && predicate.First - governor.End <= 1 && !by)
        {
            return (ActionRole.Step, "goes on with it");
        }

        if (Acts(kind) && by && governor is { Clause: ClauseKind.Main, Lemma: "react" or "respond" })
        {
            return (ActionRole.Step, "how somebody reacts");
        }

        return Acts(kind) && by && governor is { Clause: ClauseKind.Main } && lexicon.ClassOf(governor.Lemma) == VerbClass.Control
            ? (ActionRole.Step, "how the process starts")
            : (ActionRole.Aside, "a circumstance");
    }

    private (ActionRole, string) Temporal(int at, ParsedSentence sentence, Predicate predicate, VerbClass kind)
    {
        var person = !predicate.Subject.IsEmpty && (sentence.Words.TagAt(predicate.Subject.Head) is Tag.Pronoun or Tag.Name || lexicon.Phrases.People.Contains(sentence.Words.Lemmas[predicate.Subject.Head]));
        if (_anyStep && predicate is { Passive: false, Object.IsEmpty: true, Finite: true } && !person && kind == VerbClass.Action)
        {
            return (ActionRole.Condition, "something happens by itself");
        }

        if (!Acts(kind) || predicate.Lemma is "complete" or "process" or "pass" or "want" or "try")
        {
            return (ActionRole.Condition, "tells when");
        }

        var head = Mentions.HeadOf(sentence, predicate.Object);
        var all = !predicate.Object.IsEmpty && (sentence.Words.Lower(predicate.Object.Start) is "all" or "both" || sentence.Words.Lower(predicate.Object.Head) is "them" or "these" or "they" or "everything" or "both");
        if (_mentions.Told(predicate.Lemma, head, at - 1) || (_anyStep && all && (sentence.Words.TagAt(predicate.Object.Head) == Tag.Pronoun || _mentions.ToldRoot(predicate.Lemma, at - 1))) || (_anyStep && !predicate.Object.IsEmpty && sentence.Words.TagAt(predicate.Object.Head) == Tag.Number))
        {
            return (ActionRole.Reference, "told before");
        }

        if ((kind == VerbClass.Decide || lexicon.Phrases.Is("finding", predicate.Lemma)) && predicate.Marker is "when" or "whenever" && _anyStep)
        {
            return (ActionRole.Condition, "the outcome of a decision");
        }

        if (!_anyStep && !startIsStep)
        {
            return (ActionRole.Trigger, "what starts the run");
        }

        return predicate.Marker is "whenever" or "every time" or "each time" || predicate.Modal.Length > 0
            ? (ActionRole.Condition, "tells when")
            : (ActionRole.Step, "first told in a clause of time");
    }

    private (ActionRole, string) Prior(int at, ParsedSentence sentence, Predicate predicate, VerbClass kind)
    {
        var told = _mentions.Told(predicate.Lemma, Mentions.HeadOf(sentence, predicate.Object), int.MaxValue);
        if (predicate.Marker == "before" && Acts(kind) && !told && sentence.Predicates.All(p => p.Clause != ClauseKind.Main || p.Lemma is "complete" or "finish" or "do" or "be" or "end" or "have"))
        {
            return (ActionRole.Step, "only 'before' tells it");
        }

        return predicate.Marker is "before" or "prior to" && Acts(kind) && !told && at >= 0 && !(predicate.Lemma == "go") && (!predicate.Finite || predicate.ClauseStart == 0 || sentence.Words.Lower(predicate.ClauseStart - 1) is "and" or ",")
            ? (ActionRole.Step, "told only after 'before'")
            : (ActionRole.Reference, "says before what");
    }

    private (ActionRole, string) Relative(Predicate predicate, VerbClass kind, ParsedSentence sentence)
    {
        if (!Acts(kind) || kind == VerbClass.Light && predicate.Lemma is "use")
        {
            return (ActionRole.Aside, "describes a thing");
        }

        if (predicate.Modal is "may" or "can" or "could" or "might" && kind != VerbClass.Decide)
        {
            return (ActionRole.Aside, "only possible");
        }

        var then = sentence.Words.TagAt(predicate.Verb - 1) == Tag.Adverb && sentence.Words.Lower(predicate.Verb - 1) is "then" or "subsequently" or "finally";
        return predicate switch
        {
            { Marker: "where", Adds: true, Finite: true, Modal: "" } when kind is VerbClass.Action or VerbClass.Decide && (predicate.Passive || !predicate.Object.IsEmpty) => (ActionRole.Step, "what happens there"),
            { Marker: "whom", Finite: true } when predicate.Adds || sentence.Words.Lower(predicate.ClauseStart - 1) == "of" => (ActionRole.Step, "what each of them does"),
            { Marker: "who" } when predicate.Adds || predicate.Modal is "must" or "shall" or "will" => (ActionRole.Step, "a person's next action"),
            { Marker: "which", Adds: true } when then || (predicate.Passive && predicate.Modal.Length == 0 && sentence.Predicates.Any(p => p.Clause == ClauseKind.Main)) => (ActionRole.Step, "what happens next to it"),
            { Marker: "which", Adds: true, Passive: false, Finite: true, Modal: "must" or "shall" or "" } when kind is VerbClass.Action or VerbClass.Decide && predicate.First - predicate.ClauseStart > 1 && sentence.Words.TagAt(predicate.First - 1).IsNominal() => (ActionRole.Step, "what somebody does with it next"),
            { Marker: "which", Adds: true, Passive: false, Finite: true, Modal: "", Object.IsEmpty: false } when kind is VerbClass.Action or VerbClass.Decide => (ActionRole.Step, "what the one told before does next"),
            _ => (ActionRole.Aside, "describes a thing"),
        };
    }
}
