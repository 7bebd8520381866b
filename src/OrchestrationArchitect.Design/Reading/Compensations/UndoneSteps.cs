using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Finds the steps that a mention undoes.</summary>
internal sealed class UndoneSteps(Lexicon lexicon, ImmutableArray<ParsedSentence> workflow)
{
    /// <summary>What a mention must score where a failure is named, and where only a condition is.</summary>
    private const int Sure = 3, Unsure = 5;

    /// <summary>How much less a fit says where the step leaves nothing behind that could be taken back.</summary>
    private const int Effectless = 2;

    /// <summary>How much more it needs under a mere condition to undo what shuts or bars: that mostly ends by itself.</summary>
    private const int Shut = 2;

    private static readonly HashSet<int> NoneFails = [];

    private readonly ObjectFit _things = new(lexicon, workflow);
    private readonly Dictionary<ReadAction, StepDeed> _deeds = new(ReferenceEqualityComparer.Instance);

    /// <summary>The numbers of the steps and what undoes each, as an id.</summary>
    public IEnumerable<(int Step, string By, int Fit)> Match(UndoingMention mention, IReadOnlyList<ReadAction> steps, IReadOnlySet<int> taken)
    {
        var act = ActOf(mention);
        var verb = act.Verb;
        if (mention.Leftover is not null)
        {
            if (Left(act, steps) is var left and >= 0)
            {
                yield return (left, Undoing(steps[left]), Sure);
            }

            yield break;
        }

        var failing = Failing(mention, steps);
        var again = mention.Again && !steps.Any(s => s.Lemma == verb);
        if (mention.All && !(mention.Object is { } done && steps.Any(s => done.Words.Contains(s.Lemma) && done.Head != s.Lemma)))
        {
            var among = Enumerable.Range(0, steps.Count).Where(i => IsAmongAll(mention, verb, steps[i])).ToList();
            var all = failing.Count == 1 && among.FindAll(i => !failing.Contains(i)) is { Count: > 0 } others ? others : among.FindAll(i => !failing.Contains(i) || (IsUndoable(steps[i]) && !lexicon.Phrases.Is("undo-all", verb)));
            if (all.Count == 0 && lexicon.Phrases.Is("undo-all", verb))
            {
                all = [.. Enumerable.Range(0, steps.Count).Where(i => IsUndoable(steps[i]) && !failing.Contains(i))];
            }

            if (all.Count > 0)
            {
                foreach (var i in all)
                {
                    yield return (i, ByOf(mention, steps[i]), Sure);
                }

                yield break;
            }
        }

        var (best, bestScore, bestRank) = (-1, 0, 0);
        for (var i = 0; i < steps.Count; i++)
        {
            var score = act.Score(DeedOf(steps[i]), mention.Sure, again) - (taken.Contains(i) ? 1 : 0) - (failing.Contains(i) ? 2 : 0);
            var rank = score < bestScore ? 0 : Rank(act, steps[i]);
            if (score > bestScore || (score == bestScore && score > 0 && (rank > bestRank || (rank == bestRank && !mention.IsPair && !IsSame(steps[i], steps[best])))))
            {
                (best, bestScore, bestRank) = (i, score, rank);
            }
        }

        if (best < 0)
        {
            yield break;
        }

        best = Changed(verb, steps, best);
        if (bestScore >= (mention.Sure ? Sure : Unsure - (again ? 1 : 0) + (lexicon.Phrases.Is("shutting", steps[best].Lemma) ? Shut : 0)))
        {
            yield return (best, NameOf(mention, steps[best]), bestScore - (IsUndoable(steps[best]) || act.Relation(DeedOf(steps[best]), sure: true) > 1 ? 0 : Effectless));
        }
    }

    /// <summary>"Save the configuration, push the rule … restore the saved configuration": what is undone is the change made after the copy.</summary>
    public int Changed(string verb, IReadOnlyList<ReadAction> steps, int found)
    {
        if (!RestoresState(verb) || !(lexicon.Phrases.Is("saving", steps[found].Lemma) || steps[found].Head is "backup" or "snapshot" or "checkpoint"))
        {
            return found;
        }

        var change = Indexes.From(found + 1, steps.Count - found - 1).FirstOrDefault(i => lexicon.Phrases.Is("altering", steps[i].Lemma) || steps[i].Effect is Effect.Compensatable, -1);
        return change < 0 ? found : change;
    }

    /// <summary>"Restore": the verb brings a kept copy back.</summary>
    public bool RestoresState(string verb) => lexicon.Phrases.Is("restoring-state", verb);

    /// <summary>The same done again under a condition: what is undone is what is mostly done.</summary>
    private static bool IsSame(ReadAction step, ReadAction before) => step.Lemma == before.Lemma && step.Thing == before.Thing;

    /// <summary>The step whose effect is not to be left behind; -1 if none is meant.</summary>
    private int Left(UndoingAct act, IReadOnlyList<ReadAction> steps)
    {
        var mention = act.Mention;
        var (best, bestScore) = (-1, mention.Sure ? Sure - 1 : Unsure - 1);
        for (var i = 0; i < steps.Count; i++)
        {
            var score = (mention.Leftover == steps[i].Lemma ? 2 : 0) + (act.Thing is { } thing ? _things.Of(thing, steps[i], strong: true) : 0);
            if (score > bestScore && (IsUndoable(steps[i]) || mention.Leftover == steps[i].Lemma))
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    /// <summary>What undoes a step where the text does not say it.</summary>
    public string Undoing(ReadAction step) =>
        CompensationReader.Derived(step, lexicon) ?? CompensationReader.Name(Effects.Entry(lexicon, step.Lemma, step.Head) is { UndoneBy: [var first, ..] } ? first.Verb : lexicon.Phrases.Is("reserving", step.Lemma) ? "cancel" : lexicon.Phrases.Is("creating", step.Lemma) ? "remove" : "undo", step.Thing);

    /// <summary>"Van out", "balancer back to the old site": what is done to undo the step is left to the reader.</summary>
    private string Bare(UndoingMention mention, ReadAction step, string? thing) =>
        mention.Verb == "undo" ? Undoing(step) : lexicon.Phrases.Is("changing", step.Lemma) ? CompensationReader.Name(step.Lemma + "-back", thing) : CompensationReader.Name(Named(mention), thing);

    /// <summary>What goes back is returned, or put back onto or into something.</summary>
    private string Named(UndoingMention mention) => mention.Verb switch
    {
        "go-back" or "flow-back" => mention.Onto ? "put-back" : "return",
        "come-back" => "give-back",
        "give-on" => "give",
        "go-away" => "remove",
        _ => mention.OfItself && mention.Verb.EndsWith("-back", StringComparison.Ordinal) && (mention.Verb == "roll-back" || !UndoingVerbs.IsKnown(mention.Verb, lexicon)) ? "return" : mention.Verb,
    };

    /// <summary>Which of several steps that fit equally well is meant: the one that the lexicon pairs, then one with an effect, then one whose object is told with it.</summary>
    private int Rank(UndoingAct act, ReadAction step) =>
        (act.IsPaired(DeedOf(step)) ? 8 : 0) + (step.Effect is Effect.Human ? 0 : 4) + (IsUndoable(step) ? 2 : 0) + (act.Thing is { } thing && _things.ThingOf(step).IsNear(thing.Named.Head) ? 1 : 0);

    private bool IsUndoable(ReadAction step) => DeedOf(step).IsUndoable;

    /// <summary>A mention with what is known of its words, to be compared with steps.</summary>
    public UndoingAct ActOf(UndoingMention mention) => new(mention, lexicon.Undoing(UndoingVerbs.Root(mention.Verb)), lexicon.Undoing(Named(mention)), _things, lexicon);

    /// <summary>What a step did.</summary>
    public StepDeed DeedOf(ReadAction step)
    {
        if (!_deeds.TryGetValue(step, out var deed))
        {
            _deeds[step] = deed = new StepDeed(step, lexicon);
        }

        return deed;
    }

    /// <summary>The steps that the condition says fail: named by verb and object, else by verb, else by object.</summary>
    private static HashSet<int> Failing(UndoingMention mention, IReadOnlyList<ReadAction> steps)
    {
        if (mention.Failing.IsEmpty)
        {
            return NoneFails;
        }

        var (verbs, heads) = (new HashSet<int>(), new HashSet<int>());
        for (var i = 0; i < steps.Count; i++)
        {
            var (byVerb, byHead) = (mention.Failing.Contains(steps[i].Lemma), steps[i].Head is { } head && mention.Failing.Contains(head));
            if (byVerb)
            {
                verbs.Add(i);
            }

            if (byHead)
            {
                heads.Add(i);
            }
        }

        return verbs.Overlaps(heads) ? [.. verbs.Intersect(heads)] : verbs.Count > 0 ? verbs : heads;
    }

    /// <summary>Those of the actions that the condition of a mention says fail.</summary>
    public static HashSet<int> FailingOf(UndoingMention mention, IReadOnlyList<ReadAction> actions) => Failing(mention, actions);

    /// <summary>"If the payment fails, both are cancelled": what charged the card is not among them.</summary>
    public bool IsFailedPayment(UndoingMention mention, ReadAction step) => lexicon.Phrases.Is("paying", step.Lemma) && mention.Failing.Any(word => lexicon.Phrases.AreAlike("payment", word) || word is "payment");

    /// <summary>What undoes one of several steps: the verb, or where it only says "undo" what the lexicon knows.</summary>
    public string ByOf(UndoingMention mention, ReadAction step)
    {
        var verb = UndoingVerbs.Root(mention.Verb);
        var general = lexicon.Phrases.Is("undo-all", verb) && (mention.DoneBy is null || lexicon.Phrases.Is("arranging", mention.DoneBy));
        return general && CompensationReader.Derived(step, lexicon) is { } derived ? derived : CompensationReader.Name(mention.Verb is "go-away" or "go-back" or "flow-back" ? Named(mention) : verb, step.Thing);
    }

    /// <summary>Whether words such as "bookings" or "steps" may mean a step.</summary>
    private bool MayMean(UndoingMention mention, ReadAction step) => IsAmongAll(mention, UndoingVerbs.Root(mention.Verb), step);

    /// <summary>Whether a step may be among some that words such as "both" or "those bookings" mean: it is one of such things, or can be taken back by such a verb.</summary>
    public bool MayMeanAmong(UndoingMention mention, ReadAction step) =>
        MayMean(mention, step) || (IsUndoable(step) && step.Effect is not Effect.Read && lexicon.Undoing(UndoingVerbs.Root(mention.Verb)).Relation(DeedOf(step), sure: true, fails: true) > 0);

    /// <summary>It reaches all that was done, whatever it was.</summary>
    public bool IsWhatever(UndoingMention mention) => mention.All && lexicon.Phrases.Is("whatever", mention.Object?.Head ?? "everything");

    private bool IsAmongAll(UndoingMention mention, string verb, ReadAction step)
    {
        if (mention.DoneBy is { } done && lexicon.Phrases.Is("reserving", done) && !lexicon.Phrases.Is("arranging", done))
        {
            return lexicon.Phrases.Is("reserving", step.Lemma);
        }

        var head = mention.Object?.Head ?? "everything";
        if (IsWhatever(mention))
        {
            return CompensationReader.Derived(step, lexicon) is not null || (step.Effect == Effect.Idempotent && IsUndoable(step) && !lexicon.Phrases.Is("undo-all", verb));
        }

        return step.Lemma != verb && (lexicon.VerbOfNominal(head) == step.Lemma || head == step.Head
            || (lexicon.VerbOfNominal(head) is { } nominal && lexicon.Phrases.Is("reserving", nominal) && lexicon.Phrases.Is("reserving", step.Lemma)));
    }

    /// <summary>What undoing a step by a mention is called.</summary>
    public string NameOf(UndoingMention mention, ReadAction step)
    {
        var thing = mention.Object is null || mention.Object.Words.IsEmpty || mention.Object.Thing is "those" or "ones" or "whatever" or "whichever" ? step.Thing : mention.Object.Thing;
        return mention.State is { } state ? CompensationReader.Name(step.Lemma, $"{thing} {state}")
            : mention.By is { } by ? by
            : mention.Verb == "credit-note" ? CompensationReader.Name("credit", "note for " + thing)
            : mention.Bare ? Bare(mention, step, thing) : CompensationReader.Name(Named(mention), thing);
    }
}
