using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What the mentions of a text may undo, each with what is observed.</summary>
/// <param name="matcher">Tells how verb and thing fit a step.</param>
/// <param name="actions">The actions of the workflow's text.</param>
/// <param name="passages">Where they stand in the course of a run.</param>
/// <param name="words">The words that they are told with.</param>
/// <param name="lexicon">The words to know.</param>
internal sealed class UndoingChoices(UndoneSteps matcher, ImmutableArray<ReadAction> actions, Passages passages, StepWords words, Lexicon lexicon)
{
    private readonly ThingObservations _things = new(actions);
    private readonly FailingActions _failing = new(actions);

    /// <summary>How well a mention must fit a step to speak for those told with it.</summary>
    private const int Supporting = 4;

    /// <summary>
    /// The odds from which a mention is taken to undo a step, in natural log-odds: F1 is highest where a chance of half of it is enough
    /// (Lipton, Elkan and Naryanaswamy, 2014), and it is about 0.85.
    /// </summary>
    private const double Least = -0.3;

    /// <summary>The same where a condition is told that nothing calls a mishap: as often as not it is the usual course.</summary>
    private const double LeastOfCondition = 0.5;

    /// <summary>What the odds must speak against a step that the rules found before it is given up, in natural log-odds.</summary>
    private const double Trust = 0.45;

    /// <summary>The same where the sentence behind the step says nothing but when just that is taken back.</summary>
    private const double TrustOutright = 3;

    /// <summary>
    /// What may be observed of a mention alone, in natural log-odds, before its steps need not be looked at: of the 689 mentions of everyday, wide, daily and
    /// practice that had more, none had a step with odds above -0.9.
    /// </summary>
    private const double Hopeless = 5;

    /// <param name="mentions">The mentions of one text.</param>
    /// <param name="own">It is the workflow's text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="steps">The steps that a mention may speak of.</param>
    /// <param name="ruled">The step that the rules say a mention undoes; -1 if none.</param>
    /// <param name="self">The action that a mention tells; -1 if it tells none.</param>
    public IEnumerable<UndoingChoice> Of(ImmutableArray<UndoingMention> mentions, bool own, ImmutableArray<ParsedSentence> sentences, Func<UndoingMention, IEnumerable<int>> steps, Func<UndoingMention, int> ruled, Func<UndoingMention, int> self)
    {
        if (mentions.IsEmpty)
        {
            yield break;
        }

        var text = new WeighedText(sentences, actions, _things, _failing, words, lexicon);
        var acts = mentions.Select(matcher.ActOf).ToImmutableArray();
        var candidates = acts.Select(act => Candidates(act, steps(act.Mention), text.Circumstances)).ToImmutableArray();
        var support = candidates.Select(Support).ToImmutableArray();
        for (var i = 0; i < mentions.Length; i++)
        {
            if (!candidates[i].IsEmpty)
            {
                yield return new UndoingChoice(text, new AskedMention(acts[i], own, ruled(mentions[i]), candidates[i], new ToldWith(mentions, support, i), new PassageObservations(passages, self(mentions[i]), mentions[i])));
            }
        }
    }

    /// <summary>What each mention undoes: the best odds first, a step by one mention only. What is done when all went well undoes nothing that the rules do not find.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="weights">The weights of what is observed.</param>
    /// <param name="isTaken">Whether a step is undone already, or is none.</param>
    /// <param name="repeats">Whether a mention tells once more what undoes a step: "if the card is declined, release the stock; if shipping fails, refund the card and release the stock".</param>
    public static IEnumerable<(UndoingChoice Choice, int Step)> Decide(IReadOnlyList<UndoingChoice> choices, UndoingWeights weights, Func<int, bool> isTaken, Func<UndoingChoice, int, bool> repeats)
    {
        var decided = new HashSet<UndoingChoice>(ReferenceEqualityComparer.Instance);
        foreach (var (choice, step, _) in Likely(choices, weights).OrderByDescending(option => option.Odds).ThenBy(option => option.Step))
        {
            if ((!isTaken(step) || repeats(choice, step)) && decided.Add(choice))
            {
                yield return (choice, step);
            }
        }
    }

    /// <summary>The steps that a mention rather undoes than nothing.</summary>
    private static List<(UndoingChoice Choice, int Step, double Odds)> Likely(IReadOnlyList<UndoingChoice> choices, UndoingWeights weights)
    {
        var likely = new List<(UndoingChoice, int, double)>();
        var alone = AtFirst(choices, weights.Alone.Weigher());
        var (neighbours, weigher) = (new Neighbours(alone), weights.Beside.Weigher());
        for (var at = 0; at < alone.Length; at++)
        {
            var (choice, odds) = alone[at];
            neighbours.Of(at, weigher);
            var nothing = weigher.Sum();
            var (least, usual) = (choice.Mention.Under == Mishap.Condition ? LeastOfCondition : Least, IsUsual(choice.Mention));
            for (var i = 0; i < odds.Length; i++)
            {
                var step = choice.Candidates[i].Step;
                neighbours.Of(at, step, weigher);
                var all = odds[i] + weigher.Sum() - nothing;
                if (all > (step == choice.Ruled ? choice.IsTurnedBack(step, choice.Candidates[i].Fit) ? -TrustOutright : -Trust : least) && (!(usual || choice.GoesOnFrom(step)) || step == choice.Ruled))
                {
                    likely.Add((choice, step, all));
                }
            }
        }

        return likely;
    }

    /// <summary>What each mention is likely to undo by what is observed of it alone.</summary>
    private static ImmutableArray<FirstSight> AtFirst(IReadOnlyList<UndoingChoice> choices, Weigher weigher)
    {
        var sights = ImmutableArray.CreateBuilder<FirstSight>(choices.Count);
        foreach (var choice in choices)
        {
            choice.Observe(weigher);
            var nothing = weigher.Sum();
            var odds = ImmutableArray.CreateBuilder<double>();
            foreach (var (step, fit) in nothing > Hopeless && choice.Ruled < 0 ? [] : choice.Candidates)
            {
                choice.Observe(step, fit, weigher);
                odds.Add(weigher.Sum() - nothing);
            }

            sights.Add(new FirstSight(choice, odds.ToImmutable()));
        }

        return sights.MoveToImmutable();
    }

    /// <summary>Done when all went well, or when it is time: "on departure the room is released".</summary>
    private static bool IsUsual(UndoingMention mention) => mention.Under == Mishap.None || mention.Leaning < 0;

    /// <summary>The steps that a mention may undo, as far as verb or thing fit, and how well.</summary>
    private ImmutableArray<(int Step, UndoingFit Fit)> Candidates(UndoingAct act, IEnumerable<int> steps, CircumstanceObservations circumstances)
    {
        var candidates = ImmutableArray.CreateBuilder<(int, UndoingFit)>();
        foreach (var step in steps)
        {
            if (!circumstances.IsSavedBy(act.Mention, step) && act.FitOf(matcher.DeedOf(actions[step])) is { Kind: not "same" } fit && (act.Mention.Plain ? MayBeUndone(fit) : IsUndone(fit)))
            {
                candidates.Add((step, fit));
            }
        }

        return candidates.DrainToImmutable();
    }

    private static bool IsUndone(UndoingFit fit) => fit.Thing > 0 || fit.Strength > 1 || (fit.Undoable && fit.Strength > 0);

    private static bool MayBeUndone(UndoingFit fit) => fit.Thing > 1 || (fit.Thing > 0 && fit.Strength > 1);

    /// <summary>The step that a mention undoes by the best fit, if it speaks for those told with it; -1 if it fits none well.</summary>
    private static int Support(ImmutableArray<(int Step, UndoingFit Fit)> candidates) =>
        candidates.IsEmpty ? -1 : candidates.MaxBy(c => c.Fit.Score) is var best && best.Fit.Score >= Supporting ? best.Step : -1;
}
