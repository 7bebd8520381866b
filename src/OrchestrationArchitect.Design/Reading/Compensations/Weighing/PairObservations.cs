using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What is observed of a mention and each of the steps that it may undo, side by side.</summary>
internal sealed class PairObservations
{
    private readonly WeighedText _text;
    private readonly AskedMention _asked;
    private readonly UndoingMention _mention;
    private readonly FitRank _byScore;
    private readonly FitRank _byThing;
    private readonly SharedWords _shared;
    private readonly HashSet<int> _failing;
    private readonly int _firstFailing;
    private readonly int _lastFailing;
    private readonly int _free;
    private readonly string _support;

    /// <param name="text">The text that the mention stands in.</param>
    /// <param name="asked">The mention.</param>
    public PairObservations(WeighedText text, AskedMention asked)
    {
        (_text, _asked, _mention) = (text, asked, asked.Mention);
        _failing = text.Failing.Of(_mention);
        (_firstFailing, _lastFailing) = _failing.Count == 0 ? (-1, -1) : (_failing.Min(), _failing.Max());
        _free = Math.Min(asked.Candidates.Count(c => c.Fit.Strength > 1 && !asked.Told.Claims(c.Step)), 3);
        _support = asked.Told.Support;
        _byScore = new FitRank(asked.Candidates, fit => fit.Score);
        _byThing = new FitRank(asked.Candidates, fit => fit.Thing);
        _shared = text.Shared(_mention, asked.Candidates.Select(c => c.Step));
    }

    /// <summary>What the best of the steps is like.</summary>
    public void OfBest(ObservationSink seen)
    {
        var best = _asked.Candidates.MaxBy(c => c.Fit.Score).Fit;
        var (close, score) = (best.Closeness, Math.Min(best.Score, 8));
        seen.See($"best {close}");
        seen.See($"best {close} {best.Strength}");
        seen.See($"best {close} {best.Strength} under-{_mention.Under}");
        seen.See($"best {close} {best.Strength} support-{_support}");
        seen.See($"best-score-{score}");
        seen.See($"best-score-{score} under-{_mention.Under}");
        seen.See($"best-kind-{best.Kind}");
        Rule(_asked.Ruled < 0 ? "nothing" : "something", seen);
        _shared.OfBest(seen);
    }

    /// <summary>What is observed of the mention beside a step.</summary>
    public void Of(int step, UndoingFit fit, ObservationSink seen)
    {
        Fit(fit, seen);
        if (step == _asked.Ruled)
        {
            Rule("this", seen);
        }
        else
        {
            seen.See("rule-another");
        }

        Rank(step, fit, seen);
        Place(step, fit, seen);
        _asked.Passage.Of(step, fit, seen);
        _text.Things.Of(_asked, step, fit, seen);
        _text.Circumstances.Of(_mention, step, fit, seen);
        Failing(step, fit, seen);
        Effect(step, fit, seen);
        Told(step, fit, seen);
        _shared.Of(step, seen);
        seen.See($"does-{_text.Actions[step].Lemma}");
        seen.See($"does-{_text.Actions[step].Lemma} under-{_mention.Under}");
    }

    private static void Fit(UndoingFit fit, ObservationSink seen)
    {
        seen.See($"kind-{fit.Kind}");
        seen.See($"kind-{fit.Kind} {fit.Closeness}");
        seen.See($"strength-{fit.Strength}");
        seen.See($"thing-{fit.Thing}");
        seen.See($"strength-{fit.Strength} thing-{fit.Thing}");
        seen.See($"score-{Math.Min(fit.Score, 8)}");
    }

    private void Rule(string found, ObservationSink seen)
    {
        seen.See($"rule-{found}");
        seen.See($"rule-{found} under-{_mention.Under}");
    }

    private void Rank(int step, UndoingFit fit, ObservationSink seen)
    {
        var (rank, named) = (_byScore.Of(step, fit.Score), _byThing.Of(step, fit.Thing));
        seen.See($"rank-{rank}");
        seen.See($"rank-{rank} {fit.Closeness}");
        seen.See($"named-{named}");
        seen.See($"named-{named} {fit.Closeness}");
        if (fit.Strength > 1 && !_asked.Told.Claims(step))
        {
            seen.See($"free-{_free} {fit.Closeness}");
            seen.See($"free-{_free} {fit.Closeness} support-{_support}");
        }
    }

    private void Place(int step, UndoingFit fit, ObservationSink seen)
    {
        var (action, told) = (_text.Actions[step], _asked.Told);
        if (action.Sentence == _mention.Sentence)
        {
            seen.See($"same-sentence {_mention.Under}");
        }
        else
        {
            seen.See(_mention.Sentence - action.Sentence == 1 ? "sentence-before" : "earlier");
        }

        seen.SeeIf(action.Span.Start > _mention.Span.Start, "told-later");
        if (told.Before >= 0 || told.After >= 0)
        {
            var next = told.Before >= 0 ? told.Before - step : step - told.After;
            seen.See($"neighbour-{Math.Clamp(next, -2, 2)} {fit.Closeness}");
        }
    }

    /// <summary>Whether a step comes before or after what fails.</summary>
    private void Failing(int step, UndoingFit fit, ObservationSink seen)
    {
        seen.See(_failing.Count == 0 ? "failing-unknown" : step < _firstFailing ? "before-failing" : step > _lastFailing ? "after-failing" : "amid-failing");
        if (_failing.Contains(step))
        {
            seen.See($"failing {fit.Closeness}");
        }
        else
        {
            seen.See("not-failing");
        }
    }

    private void Effect(int step, UndoingFit fit, ObservationSink seen)
    {
        var effect = _text.Actions[step].Effect;
        seen.See($"kind-{fit.Kind} effect-{effect}");
        seen.See($"kind-{fit.Kind} under-{_mention.Under}");
        seen.See($"effect-{effect}");
        seen.See(fit.Undoable ? "undoable" : "not-undoable");
        seen.See($"effect-{effect} {fit.Strength}");
        seen.See($"undoable-{fit.Undoable} {fit.Closeness}");
    }

    private void Told(int step, UndoingFit fit, ObservationSink seen)
    {
        seen.See($"{(_asked.Told.Claims(step) ? "claimed" : "unclaimed")} {fit.Closeness}");
        seen.See($"under-{_mention.Under} {fit.Closeness} {fit.Strength}");
        seen.See($"support-{_support} {fit.Closeness} {fit.Strength}");
        seen.SeeIf(_asked.Act.Thing is { } thing && thing.Verb == _text.Actions[step].Lemma, "nominal");
        if (_mention.Plain)
        {
            seen.See($"plain {fit.Closeness}");
            seen.See($"plain kind-{fit.Kind}");
        }
    }
}
