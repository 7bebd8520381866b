using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What is observed of a mention and each of the steps that it may undo, side by side.</summary>
internal sealed class PairObservations(UndoingMention mention, bool own, ImmutableArray<(int Step, UndoingFit Fit)> candidates, ToldWith told, int ruled, ImmutableArray<ReadAction> actions, PassageObservations passage, ThingObservations things, CircumstanceObservations circumstances, Lexicon lexicon)
{
    private readonly HashSet<int> _failing = UndoneSteps.FailingOf(mention, actions);
    private readonly int _free = candidates.Count(c => c.Fit.Strength > 1 && !told.Claims(c.Step));

    /// <summary>What the best of the steps is like.</summary>
    public IEnumerable<string> Best()
    {
        var best = candidates.MaxBy(c => c.Fit.Score).Fit;
        return [$"best {Close(best)}", $"best {Close(best)} {best.Strength}", $"best {Close(best)} {best.Strength} under-{mention.Under}", $"best {Close(best)} {best.Strength} support-{told.Support}", $"best-score-{Math.Min(best.Score, 8)}", $"best-score-{Math.Min(best.Score, 8)} under-{mention.Under}", $"best-kind-{best.Kind}", .. Rule(ruled < 0 ? "nothing" : "something")];
    }

    public IEnumerable<(int Step, ImmutableArray<string> Seen)> Of() => candidates.Select(c => (c.Step, Seen(c.Step, c.Fit)));

    private ImmutableArray<string> Seen(int step, UndoingFit fit)
    {
        var action = actions[step];
        return
        [
            $"kind-{fit.Kind}", $"kind-{fit.Kind} {Close(fit)}", $"strength-{fit.Strength}", $"thing-{fit.Thing}", $"strength-{fit.Strength} thing-{fit.Thing}", $"score-{Math.Min(fit.Score, 8)}",
            .. step == ruled ? Rule("this") : ["rule-another"],
            .. Rank(step, fit), .. Place(step, action, fit), .. passage.Of(step, Close(fit)), .. things.Of(mention, own, step, fit), .. circumstances.Of(mention, step, Close(fit)), .. Failing(step),
            $"kind-{fit.Kind} effect-{action.Effect}", $"kind-{fit.Kind} under-{mention.Under}",
            $"effect-{action.Effect}", fit.Undoable ? "undoable" : "not-undoable", $"effect-{action.Effect} {fit.Strength}", $"undoable-{fit.Undoable} {Close(fit)}",
            _failing.Contains(step) ? $"failing {Close(fit)}" : "not-failing",
            told.Claims(step) ? $"claimed {Close(fit)}" : $"unclaimed {Close(fit)}",
            $"under-{mention.Under} {Close(fit)} {fit.Strength}", $"support-{told.Support} {Close(fit)} {fit.Strength}",
            .. mention.Object is { } thing && lexicon.VerbOfNominal(thing.Head) == action.Lemma ? ["nominal"] : Array.Empty<string>(),
            .. mention.Plain ? [$"plain {Close(fit)}", $"plain kind-{fit.Kind}"] : Array.Empty<string>(),
        ];
    }

    private IEnumerable<string> Rule(string found) => [$"rule-{found}", $"rule-{found} under-{mention.Under}"];

    private IEnumerable<string> Rank(int step, UndoingFit fit)
    {
        var equal = candidates.Where(c => c.Step != step && c.Fit.Score == fit.Score).ToList();
        var rank = candidates.Any(c => c.Fit.Score > fit.Score) ? "second" : Among(step, equal);
        var alike = candidates.Where(c => c.Step != step && c.Fit.Thing == fit.Thing).ToList();
        var named = candidates.Any(c => c.Fit.Thing > fit.Thing) ? "second" : Among(step, alike);
        return [$"rank-{rank}", $"rank-{rank} {Close(fit)}", $"named-{named}", $"named-{named} {Close(fit)}", .. fit.Strength > 1 && !told.Claims(step) ? [$"free-{Math.Min(_free, 3)} {Close(fit)}", $"free-{Math.Min(_free, 3)} {Close(fit)} support-{told.Support}"] : Array.Empty<string>()];
    }

    /// <summary>Whether a step comes before or after what fails.</summary>
    private IEnumerable<string> Failing(int step) =>
        [_failing.Count == 0 ? "failing-unknown" : step < _failing.Min() ? "before-failing" : step > _failing.Max() ? "after-failing" : "amid-failing"];

    private static string Among(int step, List<(int Step, UndoingFit Fit)> equal) =>
        equal.Count == 0 ? "first" : equal.TrueForAll(c => c.Step < step) ? "last" : equal.TrueForAll(c => c.Step > step) ? "earliest" : "amid";

    private IEnumerable<string> Place(int step, ReadAction action, UndoingFit fit)
    {
        yield return action.Sentence == mention.Sentence ? $"same-sentence {mention.Under}" : mention.Sentence - action.Sentence == 1 ? "sentence-before" : "earlier";
        if (action.Span.Start > mention.Span.Start)
        {
            yield return "told-later";
        }

        if (told.Before >= 0 || told.After >= 0)
        {
            var next = told.Before >= 0 ? told.Before - step : step - told.After;
            yield return $"neighbour-{Math.Clamp(next, -2, 2)} {Close(fit)}";
        }
    }

    private static string Close(UndoingFit fit) => fit.Thing switch { >= 3 => "named", > 0 => "near", 0 => "far", _ => "unnamed" };
}
