using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations.Moves;

/// <summary>Cases in which all that was told is undone: what the text adds to such a case ends the run with it.</summary>
internal static class UndoneCases
{
    /// <summary>The segments; "if the ferry is full, the lorry is released. In that case the depot is told": the depot is told at the end of that case.</summary>
    public static ImmutableArray<Segment> In(ImmutableArray<Segment> segments)
    {
        var all = segments.ToBuilder();
        for (var i = 1; i < all.Count; i++)
        {
            var (before, own) = (all[i - 1], all[i]);
            if (own.Steps.IsEmpty || !before.Steps.IsEmpty || before.Move.In is not { } undone)
            {
                continue;
            }

            if (own.Move is GoOn { Branch: Case branch } && branch.IsSameAs(undone))
            {
                all[i] = own.Ending();
            }
            else if (own.Move is Follow { All: true } && Cases(segments, i, own) is [var last, ..] cases && (last.Sentence < own.Sentence - 1 || cases.Exists(s => s.Sentence != last.Sentence)))
            {
                var from = Anchor.On(cases.SelectMany(s => s.Move.In!.From.Steps).Distinct());
                all[i] = own with { Move = new Failure(undone.Condition, from, own.Sentence) { Ends = true } };
            }
        }

        return all.ToImmutable();
    }

    /// <summary>The undone cases straight before a segment, the last one first.</summary>
    private static List<Segment> Cases(ImmutableArray<Segment> segments, int before, Segment own) =>
        [.. segments.Take(before).Reverse().TakeWhile(s => s.Steps.IsEmpty && !s.IsPlain && s.Scope == own.Scope)];
}
