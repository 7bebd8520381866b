using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Compensations.Weighing;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What all that is observed of a mention says of the step that it undoes.</summary>
internal sealed partial class StatedCompensations
{
    /// <summary>What was found by the rules gives way to what all that is observed says together.</summary>
    private void Weigh(ImmutableArray<UndoingMention> mentions, FailureReading text, bool own)
    {
        var settled = _stated.Values.Select(s => s.Span).ToHashSet();
        ImmutableArray<UndoingMention> all = [.. mentions.Select(m => IsOfMany(m) && !settled.Contains(m.Span) ? m with { All = false } : m).Where(m => m.IsOrdinary && !(m.IsNotice && settled.Contains(m.Span))).Concat(Acts.Read(text, mentions.Select(m => m.Span.Start).ToHashSet(), _lexicon)).OrderBy(m => m.Span.Start)];
        Place(own ? all : []);
        if (all.IsEmpty)
        {
            return;
        }

        var ruled = _stated.ToLookup(s => s.Value.Span, s => s.Key);
        var choices = new UndoingChoices(_matcher, _actions, _passages, _words, _lexicon)
            .Of(all, own, text.Sentences, mention => Candidates(mention, own).Where(step => !own || _actions[step].Span.Start < mention.Span.Start), mention => Ruled(mention, ruled[mention.Span]), mention => own ? _byStart.GetValueOrDefault(mention.Span.Start, -1) : -1).ToList();
        _choices.AddRange(choices);
        if (_lexicon.UndoingWeights is not { } weights)
        {
            return;
        }

        foreach (var choice in choices.Where(choice => choice.Ruled >= 0))
        {
            _stated.Remove(choice.Ruled);
            Undo(choice, _undoing.Remove);
        }

        foreach (var (choice, step) in UndoingChoices.Decide(choices, weights, step => _stated.ContainsKey(step) || _undoing.Contains(step), Repeats))
        {
            _stated.TryAdd(Changed(choice, step), (_matcher.NameOf(choice.Mention, _actions[step]), choice.Mention.Span));
            Undo(choice, _undoing.Add);
        }
    }

    /// <summary>"The backup is restored": what is undone is the change made after the copy.</summary>
    private int Changed(UndoingChoice choice, int step)
    {
        if (!_matcher.RestoresState(choice.Mention.Verb))
        {
            return step;
        }

        var later = choice.Candidates.Select(c => c.Step).Where(other => other >= step).Order().ToList();
        var changed = later[_matcher.Changed(choice.Mention.Verb, later.ConvertAll(other => _actions[other]), 0)];
        return _stated.ContainsKey(changed) ? step : changed;
    }

    private bool Repeats(UndoingChoice choice, int step) =>
        choice.Mention.Under == Mishap.Failure && UndoingVerbs.IsUndoing(choice.Mention.Verb, _lexicon) && _stated.TryGetValue(step, out var told) && told.Span.Field == choice.Mention.Span.Field && told.By.StartsWith(UndoingVerbs.Root(choice.Mention.Verb) + "-", StringComparison.Ordinal);

    /// <summary>"All backers are refunded": each of things that it names, which one step made.</summary>
    private bool IsOfMany(UndoingMention mention) => mention is { All: true, Object: not null, DoneBy: null, Numbers: null } && !_matcher.IsWhatever(mention);

    private void Place(IEnumerable<UndoingMention> mentions)
    {
        foreach (var mention in mentions.Where(m => m is { Aside: null, IsPair: false, InCell: false }))
        {
            _told[mention.Span] = mention.Sentence;
        }
    }

    /// <summary>The action that a mention tells undoes something, and is no step; or it does not.</summary>
    private void Undo(UndoingChoice choice, Func<int, bool> change)
    {
        if (choice.Own && _byStart.TryGetValue(choice.Mention.Span.Start, out var self))
        {
            change(self);
        }
    }

    /// <summary>The step that the rules say a mention undoes; -1 if none.</summary>
    private int Ruled(UndoingMention mention, IEnumerable<int> steps) =>
        steps.Where(step => _stated[step].By == _matcher.NameOf(mention, _actions[step])).DefaultIfEmpty(-1).First();
}
