using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>
/// Weighs, once the whole text is read, how each branch meets what is told after it. What the rules say ends the run ends it; that a branch
/// goes on is only what they say for want of anything else, and holds unless the evidence against it is clear.
/// </summary>
internal static class WeighedWays
{
    /// <summary>How much the odds must speak against what the rules say, in natural log-odds; chosen by cross-validation by writers.</summary>
    private const double Trust = 1;

    /// <summary>The same where but one step is told behind the branch: the last thing that a run does, it mostly does in every case.</summary>
    private const double TrustBeforeLast = 3;

    private static readonly WeightTable Weights = WeightTable.Embedded("branch-way-weights.data.tsv", Enum.GetValues<Way>().Length);

    /// <summary>The segments, with each branch meeting the rest as the evidence says.</summary>
    /// <param name="segments">What the rules say; each has steps.</param>
    /// <param name="story">The text; <see langword="null"/> if none was read.</param>
    public static List<Segment> In(ImmutableArray<Segment> segments, Story? story)
    {
        var weighed = segments.ToList();
        if (story is null)
        {
            return weighed;
        }

        BranchSigns? signs = null;
        foreach (var branch in ToldBranch.In(segments))
        {
            signs ??= new BranchSigns(segments, story);
            var seen = Weights.Sum();
            signs.Observe(branch, seen);
            var odds = seen.Odds();
            branch.Put(weighed, Best(branch, segments, way => odds[(int)way]));
        }

        return weighed;
    }

    /// <summary>The way with the best odds, the rules' own where none is clearly better.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="segments">The segments of the run.</param>
    /// <param name="odds">The odds of a way by what is observed of the branch.</param>
    public static Way Best(ToldBranch branch, IReadOnlyList<Segment> segments, Func<Way, double> odds)
    {
        var (best, most) = (Way.GoesOn, odds(Way.GoesOn) + (branch.IsBeforeLast(segments) ? TrustBeforeLast : Trust));
        foreach (var way in branch.Others(segments))
        {
            var own = odds(way);
            (best, most) = own > most ? (way, own) : (best, most);
        }

        return best;
    }
}
