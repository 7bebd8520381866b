using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Steps of one clause or list item, with what holds for them together.</summary>
public sealed record Segment
{
    /// <summary>When they happen.</summary>
    public GuardKind Guard { get; init; }

    /// <summary>The words of the condition; <see langword="null"/> if there is none.</summary>
    public string? Condition { get; init; }

    /// <summary>The steps, by their numbers among the actions, in order.</summary>
    public required ImmutableArray<int> Steps { get; init; }

    /// <summary>They run side by side.</summary>
    public bool Parallel { get; init; }

    /// <summary>They run beside the segment before.</summary>
    public bool BesidePrevious { get; init; }

    /// <summary>They run beside this step, told before; -1 if none.</summary>
    public int BesideStep { get; init; } = -1;

    /// <summary>One of them happens, not all: "approves or rejects".</summary>
    public bool Alternatives { get; init; }

    /// <summary>The item of a for-each; <see langword="null"/> if there is none.</summary>
    public string? Item { get; init; }

    /// <summary>The run or branch ends here.</summary>
    public bool Ends { get; init; }

    /// <summary>Follows all branches before it.</summary>
    public bool Rejoins { get; init; }

    /// <summary>What it stands in by the layout of the text; <see langword="null"/> at the top.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The number of the sentence.</summary>
    public int Sentence { get; init; }

    /// <summary>The action number that a clause such as "once paid" refers to; -1 if none.</summary>
    public int After { get; init; } = -1;

    /// <summary>The actions that the same clause may refer to too: the same verb in another branch.</summary>
    public ImmutableArray<int> AlsoAfter { get; init; } = [];

    /// <summary><see cref="After"/> is a person's decision: its outcome is also that of a branch that needed no person.</summary>
    public bool AfterPerson { get; init; }

    /// <summary>Goes on under the condition of the segment before, in the same branch.</summary>
    public bool Continues { get; init; }

    /// <summary>Another side of the condition before, wherever that one leaves from.</summary>
    public bool Sibling { get; init; }

    /// <summary>The condition names the outcome of <see cref="After"/>: "rejected requests".</summary>
    public bool Outcome { get; init; }

    /// <summary>The condition is one inside the branch told before: "if it is still too warm".</summary>
    public bool Nested { get; init; }

    /// <summary>An exception at <see cref="After"/>, told out of the course of the run: what follows goes on as if it were not told here.</summary>
    public bool Aside { get; init; }

    /// <summary>Happens when the decision <see cref="After"/> is not taken in time.</summary>
    public bool Unanswered { get; init; }
}
