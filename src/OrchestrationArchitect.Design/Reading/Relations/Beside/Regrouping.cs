using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Sentences that say of steps told before how they run: "the credit check and the fraud check run in parallel".</summary>
internal sealed class Regrouping(Story story)
{
    /// <summary>Takes back what a sentence tells again, and sets the steps it speaks of beside each other.</summary>
    /// <param name="parsed">The sentence.</param>
    /// <param name="actions">How many actions were told before it.</param>
    /// <param name="segments">How many segments were.</param>
    public void Restate(ParsedSentence parsed, int actions, int segments)
    {
        var cue = Cues.Find(parsed.Words, story.Lexicon, "parallel");
        if (segments == 0 || cue < 0 || JointRecall.In(parsed, story.Lexicon) is not null)
        {
            return;
        }

        var own = Enumerable.Range(actions, story.Actions.Count - actions).Where(i => story.Actions[i].Role == ActionRole.Step).ToList();
        var again = own.ConvertAll(i => (Own: i, Before: ToldAs(story.Actions[i], actions)));
        var group = again.Where(a => a.Before >= 0).Select(a => a.Before).Distinct().Order().ToList();
        if (own.Count > 0 && group.Count < 2 && Counted(parsed, cue, segments, own) is { Count: > 1 } counted)
        {
            group = counted;
            again = own.ConvertAll(i => (Own: i, Before: story.Actions[i].Span.Start < parsed.Words[cue].Start ? counted[0] : ToldAs(story.Actions[i], actions)));
        }
        else if (own.Count == 0 && Counted(parsed, cue, segments, own) is { Count: > 1 } named)
        {
            group = named;
        }

        if (group.Count < 2 || again.Any(a => a.Before < 0 && story.Actions[a.Own].Span.Start < parsed.Words[cue].Start))
        {
            return;
        }

        foreach (var (told, _) in again.Where(a => a.Before >= 0))
        {
            story.Actions[told] = story.Actions[told] with { Role = ActionRole.Reference, Because = Rules.ToldBefore };
        }

        for (var i = story.Segments.Count - 1; i >= segments; i--)
        {
            story.Segments[i] = story.Segments[i] with { Steps = [.. story.Segments[i].Steps.Where(step => story.Actions[step].Role == ActionRole.Step)] };
            if (story.Segments[i].Steps.IsEmpty)
            {
                story.Segments.RemoveAt(i);
            }
        }

        SetBeside(group);
    }

    /// <summary>The step told before with the same verb and thing; -1 if there is none.</summary>
    private int ToldAs(ReadAction action, int before) =>
        story.Actions.FindLastIndex(before - 1, before, a => a.Role == ActionRole.Step && a.Lemma == action.Lemma && (a.Head == action.Head || a.Thing == action.Thing || SharesWord(a.Thing, action.Thing)));

    /// <summary>"E-book generation" after "the e-book file is generated".</summary>
    private static bool SharesWord(string? one, string? other) => one is not null && other is not null && one.Split(' ').Intersect(other.Split(' ')).Any();

    /// <summary>"The three suppliers are booked in parallel", "the first three run at the same time": as many steps as that.</summary>
    private List<int> Counted(ParsedSentence parsed, int cue, int segments, List<int> own)
    {
        var words = parsed.Words;
        var at = Indexes.From(0, cue).FirstOrDefault(i => words.TagAt(i) == Tag.Number, -1);
        if (at < 1 || !NumberWords.TryWhole(words.Lower(at), out var count) || count < 2)
        {
            return [];
        }

        var steps = story.Segments.Take(segments).Where(s => s.IsPlain).SelectMany(s => s.Steps).ToList();
        if (words.Lower(at - 1) is "first" or "last" or "final")
        {
            return steps.Count >= count ? words.Lower(at - 1) == "first" ? steps[..(int)count] : steps[^(int)count..] : [];
        }

        var said = own.Find(i => story.Actions[i].Span.Start < words[cue].Start);
        var alike = own.Count == 0 ? steps : steps.FindAll(step => IsLike(story.Actions[step].Lemma, story.Actions[said].Lemma));
        return words.Lower(at - 1) is "the" or "these" or "all" or "those" && alike.Count == count ? alike : [];
    }

    private bool IsLike(string one, string other) => one == other || (story.Lexicon.Phrases.Is("reserving", one) && story.Lexicon.Phrases.Is("reserving", other));

    /// <summary>Sets steps beside each other that follow each other without a condition.</summary>
    private void SetBeside(List<int> group)
    {
        var first = story.Segments.FindIndex(s => s.Steps.Contains(group[0]));
        var last = story.Segments.FindIndex(s => s.Steps.Contains(group[^1]));
        var stretch = first < 0 || last < 0 ? [] : story.Segments[first..(last + 1)].SelectMany(s => s.Steps).ToList();
        var from = stretch.IndexOf(group[0]);
        if (from < 0 || stretch.Count - from < group.Count || !stretch[from..(from + group.Count)].SequenceEqual(group) || story.Segments[first..(last + 1)].Exists(s => !s.IsPlain))
        {
            return;
        }

        var model = story.Segments[first];
        story.Segments.RemoveRange(first, last - first + 1);
        story.Segments.InsertRange(first, new[]
        {
            model with { Steps = [.. stretch[..from]], Arrangement = model.Arrangement == Arrangement.SideBySide ? Arrangement.InTurn : model.Arrangement },
            model with { Steps = [.. group], Arrangement = Arrangement.SideBySide, Move = Order.Deadlines.Alone(model.Move) },
            model with { Steps = [.. stretch[(from + group.Count)..]], Arrangement = model.Arrangement == Arrangement.SideBySide ? Arrangement.InTurn : model.Arrangement, Move = Order.Deadlines.Alone(model.Move) },
        }.Where(s => !s.Steps.IsEmpty));
    }

    /// <summary>Sets the steps beside each other that the text has just told one after the other.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="recall">What it says of them.</param>
    /// <param name="own">How many of them its own main clauses told.</param>
    public void Recall(int at, JointRecall recall, int own)
    {
        if (story.Last is not { } last || last.Sentence < at - 1)
        {
            return;
        }

        if (!last.IsPlain)
        {
            RecallInBranch(last, recall.Count > 0 ? recall.Count : last.Steps.Length);
            return;
        }

        var wanted = recall.Count > 0 ? recall.Count : own > 1 ? own : story.Segments.Where(s => s.Sentence == last.Sentence).Sum(s => s.Steps.Length);
        var steps = Enumerable.Reverse(story.Segments).TakeWhile(s => s.IsPlain && s.Item == last.Item).SelectMany(s => s.Steps.Reverse()).Take(wanted).Reverse().ToList();
        if (steps.Count == wanted && wanted > 1)
        {
            SetBeside(steps);
        }
    }

    /// <summary>The last steps of a branch, as many as are spoken of.</summary>
    private void RecallInBranch(Segment last, int count)
    {
        if (count < 2 || count > last.Steps.Length)
        {
            return;
        }

        var cut = last.Steps.Length - count;
        story.Segments[^1] = last with { Steps = last.Steps[..cut] };
        var rest = last with { Steps = last.Steps[cut..], Arrangement = Arrangement.SideBySide };
        if (cut == 0)
        {
            story.Segments[^1] = rest;
        }
        else
        {
            story.Segments.Add(rest with { Move = last.Move is Branch branch ? new GoOn(branch) : last.Move });
        }
    }

    /// <summary>"Steps 2 to 4 run in parallel": sets them beside each other; whether the sentence says so.</summary>
    public bool SetNumbersBeside(ParsedSentence parsed)
    {
        var words = parsed.Words;
        if (Cues.Find(words, story.Lexicon, "parallel") < 0 && Cues.Find(words, story.Lexicon, "joint") < 0)
        {
            return false;
        }

        var group = StepReferences.In(words, 0, words.Count).SelectMany(reference => reference.Numbers).SelectMany(number => NumberedSteps.Under(story, number)).Distinct().Order().ToList();
        if (group.Count < 2)
        {
            return false;
        }

        SetBeside(group);
        return true;
    }
}
