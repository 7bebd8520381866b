using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations.Moves;

/// <summary>What goes on in a branch whose first actions turned out to undo something opens that branch.</summary>
internal static class OpenedBranches
{
    /// <summary>The segments of the run, each with steps.</summary>
    public static ImmutableArray<Segment> In(IEnumerable<Segment> segments)
    {
        var opened = ImmutableArray.CreateBuilder<Segment>();
        foreach (var segment in segments)
        {
            opened.Add(segment.Move is GoOn on && (opened.Count == 0 || !on.Branch.IsSameAs(opened[^1].Move.In)) ? segment with { Move = on.Branch } : segment);
        }

        return opened.ToImmutable();
    }
}
