using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Where the next step follows.</summary>
/// <param name="Step">The last step.</param>
/// <param name="Condition">On what the next step depends.</param>
/// <param name="For">The decision that it stands in for; -1 if none.</param>
internal readonly record struct BranchEnd(int Step, string? Condition, int For = -1);

/// <summary>Branches that leave from the same steps.</summary>
internal sealed class Branching(ImmutableArray<BranchEnd> from, bool failure)
{
    public ImmutableArray<BranchEnd> From { get; } = from;

    /// <summary>The branching inside one of whose branches this one is.</summary>
    public Branching? Parent { get; init; }

    /// <summary>The ends of branches that go on.</summary>
    public List<BranchEnd> Open { get; } = [];

    /// <summary>The ends of branches that end the run.</summary>
    public List<BranchEnd> Closed { get; } = [];

    /// <summary>The ends of what runs beside the step that the branches leave from.</summary>
    public List<BranchEnd> Lanes { get; } = [];

    /// <summary>The decision whose outcomes the branches are, though it was told a little before them; -1 if none.</summary>
    public int Decision { get; set; } = -1;

    public bool HasOtherwise { get; set; }

    public bool OnlyFailures { get; set; } = failure;

    /// <summary>What the next step follows: each branch that goes on; and what stood before them, if none need be taken.</summary>
    /// <param name="all">Branches that end go on too.</param>
    public ImmutableArray<BranchEnd> Ends(bool all)
    {
        var ends = Open.ToList();
        if (all)
        {
            ends.AddRange(Closed);
        }

        if (!HasOtherwise && (Open.Count <= 1 || ends.Count == 0))
        {
            ends.AddRange(From.Select(end => end with { Condition = end.Condition ?? "otherwise" }));
        }

        return ends.Count > 0 ? [.. Lanes, .. ends] : [.. Lanes, .. Closed];
    }
}
