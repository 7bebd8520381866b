using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>A branch among the segments, and what the text tells behind it.</summary>
/// <param name="First">The segment that opens it.</param>
/// <param name="Last">The last segment that tells more of it.</param>
/// <param name="Next">The first segment behind it.</param>
/// <param name="Onward">The first segment behind it with which the run goes on.</param>
internal readonly record struct ToldBranch(int First, int Last, int Next, int Onward)
{
    /// <summary>
    /// The branches that do not end by the rules, in order, as far as the run goes on behind them.
    /// </summary>
    /// <param name="segments">The segments of the run, each with steps.</param>
    public static IEnumerable<ToldBranch> In(IReadOnlyList<Segment> segments)
    {
        var onward = new int[segments.Count];
        for (int i = segments.Count - 1, on = segments.Count; i >= 0; i--)
        {
            onward[i] = on = segments[i].Move is Follow or Strand { Branch: null } ? i : on;
        }

        for (var i = 1; i < segments.Count; i++)
        {
            if (IsOpen(segments[i].Move) && LastOf(segments, i) + 1 is var next && next < segments.Count && onward[next] < segments.Count)
            {
                yield return new ToldBranch(i, next - 1, next, onward[next]);
            }
        }
    }

    /// <summary>In what ways it can meet the rest, but for going on: only for a case can it be that no other is told.</summary>
    public IEnumerable<Way> Others(IReadOnlyList<Segment> segments) => segments[First].Move is Case ? [Way.Ends, Way.Only] : [Way.Ends];

    /// <summary>Whether the run goes on with but one step.</summary>
    public bool IsBeforeLast(IReadOnlyList<Segment> segments) => Onward == segments.Count - 1 && segments[Onward].Steps.Length == 1;

    /// <summary>Makes it meet the rest in a way.</summary>
    public void Put(List<Segment> segments, Way way)
    {
        for (var i = First; i <= Last; i++)
        {
            segments[i] = segments[i] with { Move = Of(segments[i].Move, way) };
        }
    }

    private static bool IsOpen(Move move) => move is Branch { Ends: false } and not Case { Exhausts: true };

    private static int LastOf(IReadOnlyList<Segment> segments, int first)
    {
        var last = first;
        while (last + 1 < segments.Count && segments[last + 1].Move is GoOn or Strand && segments[first].Move.In!.IsSameAs(segments[last + 1].Move.In))
        {
            last++;
        }

        return last;
    }

    private static Move Of(Move move, Way way) => move switch
    {
        Branch branch => Of(branch, way),
        GoOn on => new GoOn(Of(on.Branch, way)),
        Strand { Branch: { } branch } strand => strand with { Branch = Of(branch, way) },
        _ => move,
    };

    private static Branch Of(Branch branch, Way way) => way switch
    {
        Way.Ends => branch with { Ends = true },
        Way.Only when branch is Case one => one with { Exhausts = true },
        _ => branch,
    };
}
