using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Design.Reading.Relations.Meeting;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Bench.Reading.Course;

/// <summary>
/// Branches with how they meet the rest, for <c>branch-way-weights.data.tsv</c>. No label says it; right is what brings the order of the steps
/// closest to the labelled one, all else left as it is.
/// </summary>
internal static class WayExamples
{
    /// <summary>A smaller difference is none.</summary>
    private const double Little = 0.05;

    /// <summary>Penalty and how often an observation must occur, by cross-validation.</summary>
    public static FitPlan Plan { get; } = new([.. Enum.GetNames<Way>()], Least: _ => 5, Second: 1, Ridge: _ => 6);

    /// <summary>The branches of a text, each with an example; <see langword="null"/> for one on which no pair depends.</summary>
    public static IEnumerable<(ToldBranch Branch, IReadOnlyCollection<string> Seen, Example? Example)> Of(OrderedText text)
    {
        if (text.Trace.Narrative.Story is not { } story)
        {
            yield break;
        }

        var signs = new BranchSigns(text.Ruled, story);
        var ruled = text.Worth(text.Ruled);
        foreach (var branch in ToldBranch.In(text.Ruled))
        {
            var seen = NameLister.DistinctOf(sink => signs.Observe(branch, sink));
            var worth = branch.Others(text.Ruled).Select(way => (Way: way, Worth: text.Worth(Put(text, branch, way)) - ruled)).Append((Way: Way.GoesOn, Worth: 0)).OrderBy(pair => pair.Way).ToList();
            var right = worth.Where(pair => pair.Worth >= worth.Max(other => other.Worth) - Little).Select(pair => pair.Way.ToString());
            var matters = worth.Exists(pair => pair.Worth != 0);
            yield return (branch, seen, matters ? new Example($"{text.Slug} {story.Sentences[text.Ruled[branch.First].Sentence].Words.Sentence}", text.Set, [.. right], [.. seen]) : null);
        }
    }

    private static List<Segment> Put(OrderedText text, ToldBranch branch, Way way)
    {
        var segments = text.Ruled.ToList();
        branch.Put(segments, way);
        return segments;
    }
}
