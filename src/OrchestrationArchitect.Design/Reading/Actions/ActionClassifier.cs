using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions.Evidence;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Decides what each predicate of the workflow's text is taken for.</summary>
internal sealed partial class ActionClassifier(Lexicon lexicon, ImmutableArray<ParsedSentence> sentences, bool startIsStep)
{
    /// <summary>How much must speak for a step where an event source brings what seems to start the run, in natural log-odds.</summary>
    private const double ClearOfStart = 1;

    private readonly Mentions _mentions = Mentions.Of(sentences);
    private readonly bool _present = TellsInPresent(sentences);
    private bool _anyStep;
    private readonly Weigher _weigher = lexicon.StepWeights.Weigher();
    private readonly HashSet<Predicate> _steps = new(ReferenceEqualityComparer.Instance);

    /// <summary>The role of a predicate and the reason, in the order of the text.</summary>
    public (ActionRole Role, string Because) Classify(int sentence, int index)
    {
        var answer = Weigh(sentence, index, Decide(sentence, index));
        Take(sentence, index, answer.Role == ActionRole.Step);
        return answer;
    }

    /// <summary>What speaks for and against a predicate being a step, once all before it are judged, whether the rules take it for one, and how much must speak against that (<see cref="Rules.Holds"/>).</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="index">Its number in the sentence.</param>
    /// <param name="label">Whether it is one; <see langword="null"/> if that is open.</param>
    internal (IReadOnlyList<string> Evidence, bool Ruled, double Holds) Judge(int sentence, int index, bool? label)
    {
        var (role, because) = Decide(sentence, index);
        var situation = SituationOf(sentence, index);
        var evidence = NameLister.Of(sink => StepEvidence.Add(situation, because, sink));
        Take(sentence, index, label ?? role == ActionRole.Step);
        return (evidence, role == ActionRole.Step, Rules.Holds(because));
    }

    private void Take(int sentence, int index, bool step)
    {
        _anyStep |= step;
        var predicate = sentences[sentence].Predicates[index];
        if (step)
        {
            _steps.Add(predicate);
        }

        if (step && predicate.Clause is ClauseKind.Prior or ClauseKind.Relative)
        {
            _mentions.Add(predicate.Lemma, sentence, Mentions.HeadOf(sentences[sentence], predicate.Object));
        }
    }

    /// <summary>What all the evidence says, as far as the rule that applies leaves it to that.</summary>
    private (ActionRole Role, string Because) Weigh(int sentence, int index, (ActionRole Role, string Because) answer)
    {
        var enough = Rules.Holds(answer.Because);
        if (double.IsInfinity(enough))
        {
            return answer;
        }

        StepEvidence.Add(SituationOf(sentence, index), answer.Because, _weigher);
        var speaksFor = _weigher.Sum();
        var against = answer.Role == ActionRole.Step ? -speaksFor : speaksFor;
        if (against <= (answer.Role == ActionRole.Trigger ? Math.Max(enough, ClearOfStart) : enough))
        {
            return answer;
        }

        return answer.Role != ActionRole.Step ? (ActionRole.Step, "the evidence speaks for a step")
            : (Subordinate(sentences[sentence].Predicates[index]) ? ActionRole.Condition : ActionRole.Aside, "the evidence speaks against a step");
    }

    private Situation SituationOf(int sentence, int index) => new(sentences, sentence, index, _mentions, _steps, startIsStep, _present, lexicon);

    private (ActionRole Role, string Because) Decide(int at, int index)
    {
        var sentence = sentences[at];
        var predicate = sentence.Predicates[index];
        if (Event(sentence, predicate) is { } happens)
        {
            return happens;
        }

        if (StandsBesideStep(sentence.Words, predicate.First))
        {
            return (ActionRole.Aside, "undoes the step that it stands beside");
        }

        if (IsDetailedNext(at))
        {
            return (ActionRole.Aside, "sums up what is told after it");
        }

        if (predicate.Lemma == "get" && OnlyHasDone(sentence, index))
        {
            return (Subordinate(predicate) ? ActionRole.Condition : ActionRole.Aside, "only leads to the action after it");
        }

        if (predicate.Lemma is "be" or "have" || (predicate.Lemma == "do" && !IsDoneBy(sentence, predicate)) || (predicate.Lemma == "get" && predicate.Object.IsEmpty) || predicate is { Lemma: "bear", Passive: true } || Measures(sentence, predicate))
        {
            return (Subordinate(predicate) ? ActionRole.Condition : ActionRole.Aside, "a state");
        }

        if (predicate.Perfect && predicate.Clause == ClauseKind.Main)
        {
            return (ActionRole.Aside, Rules.Happened);
        }

        if (predicate.Negated || Contents.Denies(sentence, predicate) || (!predicate.Object.IsEmpty && sentence.Words.Lower(predicate.Object.Start) is "no" or "nothing" or "nobody"))
        {
            return (ActionRole.Aside, "negated");
        }

        var kind = IsMounted(sentence, predicate) ? VerbClass.Action : lexicon.ClassOf(predicate.Lemma);
        return predicate.Clause switch
        {
            ClauseKind.Main when SaysOrder(at, sentence, predicate) || GoesSideBySide(sentence, predicate) => (ActionRole.Reference, "says again in which order"),
            ClauseKind.Main when StartsRun(at, sentence, predicate) => (ActionRole.Trigger, Rules.Starts),
            ClauseKind.Main when IsHabit(at, sentence, predicate) => (ActionRole.Aside, "a habit"),
            ClauseKind.Main when SumsUp(at, sentence, predicate) => (ActionRole.Aside, "sums up what is told after it"),
            ClauseKind.Main when LetsKnow(sentence, index) => Surely(Main(at, sentence, predicate, index, kind)),
            ClauseKind.Main => Main(at, sentence, predicate, index, kind),
            ClauseKind.Meanwhile when !predicate.Passive && predicate.Object.IsEmpty && (predicate.Subject.IsEmpty || !(IsPerson(sentence, predicate.Subject) || sentence.Words.TagAt(predicate.Subject.Head) == Tag.Pronoun)) && sentence.Words.TagAt(predicate.Verb) == Tag.Gerund => (ActionRole.Aside, Rules.Circumstance),
            ClauseKind.Meanwhile when _mentions.Told(predicate.Lemma, Mentions.HeadOf(sentence, predicate.Object), at - 1) => (ActionRole.Reference, Rules.ToldBefore),
            ClauseKind.Meanwhile => Acts(kind) && predicate.Finite ? (ActionRole.Step, Rules.SameTime) : (ActionRole.Aside, Rules.Circumstance),
            ClauseKind.Infinitive => Infinitive(at, sentence, predicate, kind),
            ClauseKind.Gerund => Gerund(at, sentence, predicate, kind),
            ClauseKind.Temporal => Temporal(at, sentence, predicate, kind),
            ClauseKind.Prior => Prior(at, sentence, predicate, kind),
            ClauseKind.Relative when IsHeadline(sentence) => Surely(Main(at, sentence, predicate, index, kind)),
            ClauseKind.Relative when GoesOnDescribing(sentence, predicate) => (ActionRole.Aside, "goes on to describe a thing"),
            ClauseKind.Relative => Relative(predicate, kind, sentence),
            ClauseKind.Reduced when predicate is { Lemma: "involve", Passive: true, Object.IsEmpty: false } => (ActionRole.Aside, "who takes part"),
            ClauseKind.Reduced when IsOver(sentence, predicate) => Temporal(at, sentence, predicate, kind) is { Item1: ActionRole.Step } ? (ActionRole.Step, "over before what is told next") : (ActionRole.Condition, "tells when"),
            ClauseKind.Reduced when Acts(kind) && HasDone(sentence, predicate) => (ActionRole.Step, "somebody has it done"),
            ClauseKind.Reduced when Acts(kind) && IsNote(sentence, predicate) => (ActionRole.Step, IsInRowOfNotes(sentence) ? Rules.RowOfNotes : Rules.NoteForm),
            ClauseKind.Reduced when Acts(kind) && Doings.IsAbsolute(sentence, predicate) => (ActionRole.Step, "goes with what is told before"),
            ClauseKind.Complement when Contents.Tells(sentence, predicate, lexicon) => Surely(Main(at, sentence, predicate, index, kind)),
            ClauseKind.Complement when predicate.Marker == "whether" && sentence.Predicates[0].ClauseStart == predicate.ClauseStart => (ActionRole.Aside, "in a concession"),
            ClauseKind.Condition => (ActionRole.Condition, Rules.InCondition),
            _ => (ActionRole.Aside, Rules.NoStepClause),
        };
    }

    /// <summary>What a clause tells that stands for a main clause.</summary>
    private static (ActionRole Role, string Because) Surely((ActionRole Role, string Because) told) =>
        told.Role == ActionRole.Step ? (told.Role, Rules.ComesTo) : told;

    private static bool Acts(VerbClass kind) => kind is VerbClass.Action or VerbClass.Decide or VerbClass.Wait or VerbClass.Light;

    private static bool Subordinate(Predicate predicate) => predicate.Clause is ClauseKind.Condition or ClauseKind.Temporal or ClauseKind.Prior;
}
