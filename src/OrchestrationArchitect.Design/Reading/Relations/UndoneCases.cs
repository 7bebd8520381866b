using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;

namespace OrchestrationArchitect.Design.Reading.Relations;

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
            if (own.Steps.IsEmpty || !before.Steps.IsEmpty || before.Guard == GuardKind.Always)
            {
                continue;
            }

            if (own.Continues && own.Guard == GuardKind.If && before.Sentence == own.Sentence && before.Condition == own.Condition)
            {
                all[i] = own with { Ends = true };
            }
            else if (own is { Rejoins: true, Guard: GuardKind.Always } && segments.Take(i).Reverse().TakeWhile(s => s.Steps.IsEmpty && s.Guard != GuardKind.Always && s.Scope == own.Scope).ToList() is var undone && undone.Exists(s => s.Sentence != undone[0].Sentence))
            {
                var cases = undone.SelectMany(s => s.AlsoAfter.Prepend(s.After)).Where(step => step >= 0).Distinct().ToList();
                all[i] = own with { Guard = GuardKind.Failure, Condition = before.Condition, Ends = true, Rejoins = false, After = cases.Count > 0 ? cases[0] : -1, AlsoAfter = [.. cases.Skip(1)] };
            }
        }

        return all.ToImmutable();
    }
}
