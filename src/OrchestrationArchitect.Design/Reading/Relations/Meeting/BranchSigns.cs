using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>Observes the branches of a text: what each says and does, and what is told around it.</summary>
/// <param name="segments">The segments of the run, each with steps.</param>
/// <param name="story">The text.</param>
internal sealed class BranchSigns(IReadOnlyList<Segment> segments, Story story)
{
    private readonly BodySigns _body = new(story);
    private readonly ConditionSigns _condition = new(story);
    private readonly SurroundingSigns _around = new(segments, story);

    /// <summary>What is observed of a branch.</summary>
    /// <param name="told">The branch.</param>
    /// <param name="seen">Takes it.</param>
    public void Observe(ToldBranch told, ObservationSink seen)
    {
        var (first, branch) = (segments[told.First], (Branch)segments[told.First].Move);
        var parsed = story.Sentences[first.Sentence];
        var guard = story.Conditions.Of(parsed).FirstOrDefault(g => g.Text == branch.Condition);
        var signs = new Signs(branch switch { Failure => "fail", OtherSide => "other", _ => "case" }, seen);
        signs.Add(branch.From.IsNamed ? "named" : "unnamed");
        signs.Add($"scope {first.Scope?.Kind.Named() ?? "none"}");
        if (branch is Case one)
        {
            signs.Add($"side {one.Side.Named()}");
            signs.Add($"says {one.Says.Named()}");
        }

        List<Stretch> stretches = [.. Stretches(told, guard)];
        _condition.Note(signs, parsed.Words, guard);
        _body.Note(signs, [.. segments.Skip(told.First).Take(told.Last - told.First + 1)], stretches);
        _around.Note(signs, told, stretches);
    }

    /// <summary>The words that tell what happens in a branch.</summary>
    private IEnumerable<Stretch> Stretches(ToldBranch told, Guard? guard)
    {
        var (first, last, next) = (segments[told.First], segments[told.Last], segments[told.Next]);
        for (var at = first.Sentence; at <= last.Sentence; at++)
        {
            var parsed = story.Sentences[at];
            var start = at > first.Sentence ? 0 : StartOf(parsed, first, guard);
            var end = at == next.Sentence ? Boundary(parsed.Words, story.TokenOf(parsed, next.Steps[0])) : parsed.Words.Count;
            yield return new Stretch(at, parsed, start, Math.Max(start, end));
        }
    }

    private int StartOf(ParsedSentence parsed, Segment first, Guard? guard)
    {
        var verb = story.TokenOf(parsed, first.Steps[0]);
        return guard is { Trails: false } && guard.End <= verb ? guard.End : Boundary(parsed.Words, verb);
    }

    /// <summary>Where the clause of a verb begins: behind the last mark or conjunction.</summary>
    private static int Boundary(TaggedSentence words, int verb)
    {
        var start = verb;
        while (start > 0 && words.TagAt(start - 1) is not (Tag.Punctuation or Tag.Coordinator))
        {
            start--;
        }

        return start;
    }
}
