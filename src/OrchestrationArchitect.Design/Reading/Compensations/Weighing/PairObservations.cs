using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What is observed of a mention and the steps that it may undo, side by side.</summary>
internal sealed class PairObservations(UndoneSteps matcher, ImmutableArray<ReadAction> actions, Lexicon lexicon)
{
    /// <summary>How well a mention must fit a step to speak for those told with it.</summary>
    private const int Supporting = 4;

    /// <summary>A mention with the steps that it may undo, as far as verb or thing fit, and how well.</summary>
    public ImmutableArray<(int Step, UndoingFit Fit)> Candidates(UndoingMention mention, IEnumerable<int> steps) =>
        [.. steps.Select(step => (step, matcher.FitOf(mention, actions[step]))).Where(pair => MayUndo(mention, pair.Item2))];

    private static bool MayUndo(UndoingMention mention, UndoingFit fit) =>
        mention.Plain ? fit.Thing >= 2 && fit.Kind is not "same" : (fit.Thing > 0 || (fit.Strength > 1 && fit.Thing < 1)) && fit.Kind is not "same";

    /// <summary>The step of a mention that speaks for those told with it; -1 if it fits none well.</summary>
    public static int Support(ImmutableArray<(int Step, UndoingFit Fit)> candidates) =>
        candidates.IsEmpty ? -1 : candidates.MaxBy(c => c.Fit.Score) is var best && best.Fit.Score >= Supporting ? best.Step : -1;

    /// <param name="mention">The mention.</param>
    /// <param name="own">What is observed of the mention itself.</param>
    /// <param name="candidates">The steps that it may undo.</param>
    /// <param name="beside">The steps that the other mentions of the sentence undo, in the order of the text.</param>
    /// <param name="failing">The steps whose failure makes one do it.</param>
    public IEnumerable<(int Step, ImmutableArray<string> Seen)> Of(UndoingMention mention, ImmutableArray<string> own, ImmutableArray<(int Step, UndoingFit Fit)> candidates, IReadOnlyList<int> beside, IReadOnlySet<int> failing)
    {
        foreach (var (step, fit) in candidates)
        {
            var others = beside.Where(other => other != step).Distinct().Count();
            var better = candidates.Count(c => c.Step != step && c.Fit.Score > fit.Score);
            var equal = candidates.Where(c => c.Step != step && c.Fit.Score == fit.Score).ToList();
            var named = candidates.Count(c => c.Step != step && c.Fit.Thing > fit.Thing);
            var alike = candidates.Where(c => c.Step != step && c.Fit.Thing == fit.Thing).ToList();
            var rank = better > 0 ? "second" : equal.Count == 0 ? "first" : equal.TrueForAll(c => c.Step < step) ? "last-equal" : equal.TrueForAll(c => c.Step > step) ? "first-equal" : "equal";
            var thing = fit.Thing < 0 ? "none" : fit.Thing.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var close = fit.Thing >= 3 ? "named" : fit.Thing > 0 ? "near" : fit.Thing < 0 ? "none" : "far";
            var support = others > 1 ? "many" : others > 0 ? "one" : "no";
            var action = actions[step];
            yield return (step,
            [
                .. own,
                $"kind-{fit.Kind}", $"strength-{fit.Strength}", $"thing-{thing}", $"kind-{fit.Kind} {close}", $"strength-{fit.Strength} thing-{thing}", $"score-{Math.Min(fit.Score, 8)}",
                $"rank-{rank}", $"rank-{rank} {close}", named > 0 ? "other-named-better" : alike.Count == 0 ? "only-so-named" : alike.TrueForAll(c => c.Step < step) ? "last-so-named" : "before-so-named",
                $"support-{support}", $"support-{support} under-{mention.Under}", $"support-{support} {close} {fit.Strength}", $"under-{mention.Under} {close} {fit.Strength}", $"under-{mention.Under} leaning-{Math.Sign(mention.Leaning)}",
                $"effect-{action.Effect}", fit.Undoable ? "undoable" : "not-undoable", $"effect-{action.Effect} {fit.Strength}", $"undoable-{fit.Undoable} {fit.Strength}",
                failing.Contains(step) ? $"failing {mention.Under}" : "not-failing", action.Sentence == mention.Sentence ? $"same-sentence {mention.Under}" : mention.Sentence - action.Sentence == 1 ? "sentence-before" : "earlier",
                mention.Object is { } named_ && lexicon.VerbOfNominal(named_.Head) == action.Lemma ? "nominal" : "not-nominal",
                .. mention.Plain ? [$"plain support-{support}", $"plain under-{mention.Under}", $"plain under-{mention.Under} support-{support}", $"plain {close}"] : Array.Empty<string>(),
                .. action.Span.Start > mention.Span.Start ? ["told-later"] : Array.Empty<string>(),
            ]);
        }
    }
}
