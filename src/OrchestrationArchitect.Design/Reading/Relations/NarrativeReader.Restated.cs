using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Sentences that say of steps told before how they run: "the credit check and the fraud check run in parallel".</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>Takes back what a sentence tells again, and sets the steps it speaks of beside each other.</summary>
    /// <param name="parsed">The sentence.</param>
    /// <param name="actions">How many actions were told before it.</param>
    /// <param name="segments">How many segments were.</param>
    private void Restated(ParsedSentence parsed, int actions, int segments)
    {
        var cue = Cues.Find(parsed.Words, _lexicon, "parallel");
        if (segments == 0 || cue < 0)
        {
            return;
        }

        var own = Enumerable.Range(actions, _actions.Count - actions).Where(i => _actions[i].Role == ActionRole.Step).ToList();
        var again = own.ConvertAll(i => (Own: i, Before: ToldAs(_actions[i], actions)));
        var group = again.Where(a => a.Before >= 0).Select(a => a.Before).Distinct().Order().ToList();
        if (own.Count > 0 && group.Count < 2 && Counted(parsed, cue, segments, own) is { Count: > 1 } counted)
        {
            group = counted;
            again = own.ConvertAll(i => (Own: i, Before: _actions[i].Span.Start < parsed.Words[cue].Start ? counted[0] : ToldAs(_actions[i], actions)));
        }
        else if (own.Count == 0 && Counted(parsed, cue, segments, own) is { Count: > 1 } named)
        {
            group = named;
        }

        if (group.Count < 2 || again.Any(a => a.Before < 0 && _actions[a.Own].Span.Start < parsed.Words[cue].Start))
        {
            return;
        }

        foreach (var (told, _) in again.Where(a => a.Before >= 0))
        {
            _actions[told] = _actions[told] with { Role = ActionRole.Reference, Because = "told before" };
        }

        for (var i = _segments.Count - 1; i >= segments; i--)
        {
            _segments[i] = _segments[i] with { Steps = [.. _segments[i].Steps.Where(step => _actions[step].Role == ActionRole.Step)] };
            if (_segments[i].Steps.IsEmpty)
            {
                _segments.RemoveAt(i);
            }
        }

        SetBeside(group);
    }

    /// <summary>The step told before with the same verb and thing; -1 if there is none.</summary>
    private int ToldAs(ReadAction action, int before) =>
        _actions.FindLastIndex(before - 1, before, a => a.Role == ActionRole.Step && a.Lemma == action.Lemma && (a.Head == action.Head || a.Thing == action.Thing));

    /// <summary>"The three suppliers are booked in parallel", "the first three run at the same time": as many steps as that.</summary>
    private List<int> Counted(ParsedSentence parsed, int cue, int segments, List<int> own)
    {
        var words = parsed.Words;
        var at = Enumerable.Range(0, cue).FirstOrDefault(i => words.TagAt(i) == Tag.Number, -1);
        if (at < 1 || !NumberWords.TryWhole(words.Lower(at), out var count) || count < 2)
        {
            return [];
        }

        var steps = _segments.Take(segments).Where(s => s.IsPlain).SelectMany(s => s.Steps).ToList();
        if (words.Lower(at - 1) is "first" or "last" or "final")
        {
            return steps.Count >= count ? words.Lower(at - 1) == "first" ? steps[..(int)count] : steps[^(int)count..] : [];
        }

        var said = own.Find(i => _actions[i].Span.Start < words[cue].Start);
        var alike = own.Count == 0 ? steps : steps.FindAll(step => IsLike(_actions[step].Lemma, _actions[said].Lemma));
        return words.Lower(at - 1) is "the" or "these" or "all" or "those" && alike.Count == count ? alike : [];
    }

    private bool IsLike(string one, string other) => one == other || (_lexicon.Phrases.Is("reserving", one) && _lexicon.Phrases.Is("reserving", other));

    /// <summary>Sets steps beside each other that follow each other without a condition.</summary>
    private void SetBeside(List<int> group)
    {
        var first = _segments.FindIndex(s => s.Steps.Contains(group[0]));
        var last = _segments.FindIndex(s => s.Steps.Contains(group[^1]));
        var stretch = first < 0 || last < 0 ? [] : _segments[first..(last + 1)].SelectMany(s => s.Steps).ToList();
        var from = stretch.IndexOf(group[0]);
        if (from < 0 || stretch.Count - from < group.Count || !stretch[from..(from + group.Count)].SequenceEqual(group) || _segments[first..(last + 1)].Exists(s => !s.IsPlain))
        {
            return;
        }

        var model = _segments[first];
        _segments.RemoveRange(first, last - first + 1);
        _segments.InsertRange(first, new[]
        {
            model with { Steps = [.. stretch[..from]], Arrangement = model.Arrangement == Arrangement.SideBySide ? Arrangement.InTurn : model.Arrangement },
            model with { Steps = [.. group], Arrangement = Arrangement.SideBySide, Move = Alone(model.Move) },
            model with { Steps = [.. stretch[(from + group.Count)..]], Arrangement = model.Arrangement == Arrangement.SideBySide ? Arrangement.InTurn : model.Arrangement, Move = Alone(model.Move) },
        }.Where(s => !s.Steps.IsEmpty));
    }
}
