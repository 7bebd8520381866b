using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>Kinds of places a thread can stand at.</summary>
internal enum PlaceKind
{
    /// <summary>Goes on at once.</summary>
    Jump,

    /// <summary>Enters a bounded loop: its count starts anew, then goes on at once.</summary>
    Enter,

    /// <summary>Calls a step.</summary>
    Step,

    /// <summary>Takes one of several ways.</summary>
    Choice,

    /// <summary>Waits for time to pass.</summary>
    Timer,

    /// <summary>Waits for an event, or its time-out.</summary>
    Event,

    /// <summary>Waits for the threads it started.</summary>
    Fork,

    /// <summary>Starts a loop's next round.</summary>
    Again,

    /// <summary>The thread is done.</summary>
    Done,

    /// <summary>The thread fails on purpose.</summary>
    Fail,
}

/// <summary>Where a thread can stand. Which members mean something depends on the kind.</summary>
internal sealed class Place
{
    public required int Id { get; init; }

    public required PlaceKind Kind { get; init; }

    /// <summary>What it is called in stories.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it goes on.</summary>
    public int Next { get; set; }

    /// <summary>It is inside a handler.</summary>
    public bool InHandler { get; init; }

    /// <summary>A jump that writes a failure down in the run's data.</summary>
    public bool Records { get; init; }

    /// <summary>The step it calls.</summary>
    public Step? Step { get; init; }

    /// <summary>The sentence of its success, once it has been told.</summary>
    public string? Success { get; set; }

    /// <summary>The sentence of its failure, once it has been told.</summary>
    public string? Failure { get; set; }

    /// <summary>The map items around it.</summary>
    public string Context { get; init; } = "";

    /// <summary>The tracked instance of the step; -1 if it needs no tracking.</summary>
    public int Instance { get; init; } = -1;

    /// <summary>The instances the step undoes.</summary>
    public ImmutableArray<int> Undoes { get; set; } = [];

    /// <summary>Ways of a choice, with their conditions.</summary>
    public ImmutableArray<(string Condition, int Place)> Ways { get; init; } = [];

    /// <summary>A choice without a default fails when nothing matches.</summary>
    public bool MayMatchNothing { get; init; }

    /// <summary>Handlers, tried in order.</summary>
    public ImmutableArray<(string Errors, bool Every, int Place)> Handlers { get; set; } = [];

    /// <summary>What happens to errors that no handler takes.</summary>
    public FailureAction Action { get; init; } = FailureAction.Fail;

    /// <summary>An event's wait, or a step's answer, need never come.</summary>
    public bool MayHang { get; init; }

    /// <summary>Where an event's time-out leads; 0 where it is an error.</summary>
    public int Late { get; init; }

    /// <summary>Threads a fork starts, each with where it starts.</summary>
    public ImmutableArray<(int Thread, int Start)> Children { get; set; } = [];

    /// <summary>How many of them must end well.</summary>
    public int Quorum { get; init; }

    /// <summary>A fork's number; an <see cref="PlaceKind.Enter"/>'s or <see cref="PlaceKind.Again"/>'s loop, -1 if unbounded.</summary>
    public int Number { get; init; } = -1;

    /// <summary>Rounds of a bounded loop that are explored.</summary>
    public int Rounds { get; init; }

    /// <summary>Where a bounded loop goes when its rounds are used up.</summary>
    public int Exit { get; init; }

    /// <summary>A fork is tried a second time when it fails.</summary>
    public bool Retried { get; init; }

    /// <summary>A fork has so many branches that not every interleaving is explored.</summary>
    public bool Reduced { get; set; }

    /// <summary>A fork runs over items.</summary>
    public bool IsMap { get; init; }
}
