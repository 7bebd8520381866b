using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations.Course;

/// <summary>Branches that leave from the same steps.</summary>
internal sealed class Fork(ImmutableArray<End> from, bool failure = false)
{
    public ImmutableArray<End> From { get; } = from;

    /// <summary>The fork inside one of whose branches this one is.</summary>
    public Fork? Parent { get; init; }

    /// <summary>The ends of branches that go on.</summary>
    public List<End> Open { get; } = [];

    /// <summary>The ends of branches that end the run.</summary>
    public List<End> Closed { get; } = [];

    /// <summary>The ends of what runs beside the step that the branches leave from.</summary>
    public List<End> Lanes { get; } = [];

    /// <summary>The decision whose outcomes the branches are, though it was told a little before them; -1 if none.</summary>
    public int Decision { get; init; } = -1;

    public bool HasOtherwise { get; set; }

    /// <summary>Only what happens otherwise is told.</summary>
    public bool OnlyOtherwise { get; set; }

    public bool OnlyFailures { get; set; } = failure;

    /// <summary>Whether its branches leave from a step.</summary>
    public bool Leaves(int step) => step >= 0 && (Decision == step || From.Any(end => end.Step == step));

    /// <summary>Whether one of its branches ends with a step so far.</summary>
    public bool HasInside(int step) => From.All(end => end.Step != step) && Open.Concat(Closed).Any(end => end.Step == step);

    /// <summary>Takes out ends that the run has gone on from.</summary>
    public void Leave(Func<End, bool> gone)
    {
        Open.RemoveAll(end => gone(end));
        Closed.RemoveAll(end => gone(end));
    }

    /// <summary>Notes the ends of a branch.</summary>
    public void Add(ImmutableArray<End> ends, bool closes) => (closes ? Closed : Open).AddRange(ends);

    /// <summary>Ends it; the fork around it goes on with its ends.</summary>
    public Fork Close()
    {
        Parent!.Open.AddRange(Ends(all: false).Except(Closed));
        Parent.Closed.AddRange(Closed);
        return Parent;
    }

    /// <summary>What the next step follows: each branch that goes on; and what stood before them, if none need be taken.</summary>
    /// <param name="all">Branches that end go on too.</param>
    public ImmutableArray<End> Ends(bool all)
    {
        var ends = Open.ToList();
        if (all)
        {
            ends.AddRange(Closed);
        }

        if (OnlyOtherwise || !HasOtherwise && (Open.Count <= 1 || ends.Count == 0))
        {
            ends.AddRange(From.Select(end => end with { Condition = end.Condition ?? "otherwise" }));
        }

        return ends.Count > 0 ? [.. Lanes, .. ends] : [.. Lanes, .. Closed];
    }
}
