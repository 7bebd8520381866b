using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations.Moves;

/// <summary>Steps of one clause or list item, with what holds for them together.</summary>
public sealed record Segment
{
    /// <summary>How they join what was told before.</summary>
    public Move Move { get; init; } = Follow.Plain;

    /// <summary>The steps, by their numbers among the actions, in order.</summary>
    public required ImmutableArray<int> Steps { get; init; }

    /// <summary>How they stand to each other.</summary>
    public Arrangement Arrangement { get; init; }

    /// <summary>The item of a for-each; <see langword="null"/> if there is none.</summary>
    public string? Item { get; init; }

    /// <summary>What it stands in by the layout of the text; <see langword="null"/> at the top.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The number of the sentence.</summary>
    public int Sentence { get; init; }

    /// <summary>The step that the strand began with before the text put others ahead of it; -1 if it puts none there.</summary>
    internal int Opener { get; init; } = -1;

    /// <summary>It stands in no branch.</summary>
    internal bool IsPlain => Move.In is null;

    /// <summary>It happens if a condition holds.</summary>
    internal bool IsCase => Move.In is Case;

    /// <summary>It happens if a condition holds, or if it does not.</summary>
    internal bool IsChoice => Move.In is Case or OtherSide;

    /// <summary>It is a strand beside what stands before it.</summary>
    internal bool IsBesidePrevious => Move is Strand { Of: < 0 };

    /// <summary>The first steps that happen in it: all of them if they are beside each other.</summary>
    internal ImmutableArray<int> First => Arrangement == Arrangement.SideBySide ? Steps : Steps[..1];

    /// <summary>The same where some actions turned out to be no steps.</summary>
    internal Segment Within(Func<int, bool> isStep) => this with { Steps = [.. Steps.Where(isStep)], Move = Move.Within(isStep), Opener = Opener >= 0 && isStep(Opener) ? Opener : -1 };

    /// <summary>The same with its branch, if it stands in one, ending here.</summary>
    internal Segment Ending() => Move switch
    {
        Branch branch => this with { Move = branch with { Ends = true } },
        GoOn on => this with { Move = new GoOn(on.Branch with { Ends = true }) },
        Strand { Branch: { } branch } strand => this with { Move = strand with { Branch = branch with { Ends = true } } },
        _ => this,
    };
}

/// <summary>How steps told together stand to each other.</summary>
public enum Arrangement
{
    /// <summary>One after the other.</summary>
    InTurn,

    /// <summary>Side by side.</summary>
    SideBySide,

    /// <summary>One of them happens, not all: "approves or rejects".</summary>
    OneOfThem,
}
