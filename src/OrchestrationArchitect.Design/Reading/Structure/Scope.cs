namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>What holds for the blocks that stand under another: a branch, a loop, lanes side by side, a section.</summary>
public sealed class Scope
{
    internal Scope(ScopeKind kind, Scope? parent) => (Kind, Parent) = (kind, parent);

    /// <summary>What it is.</summary>
    public ScopeKind Kind { get; }

    /// <summary>The scope it stands in; <see langword="null"/> at the top.</summary>
    public Scope? Parent { get; }

    /// <summary>The words of its condition or heading; empty if there are none.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>One of the things it is done for; <see langword="null"/> if it is no loop.</summary>
    public string? Item { get; internal init; }

    /// <summary>The sentence that opens it; -1 if none does.</summary>
    public int Sentence { get; internal init; } = -1;

    /// <summary>The change of state it tells of; <see langword="null"/> if none.</summary>
    public Transition? Transition { get; internal init; }

    internal StateMachine? Machine { get; init; }

    /// <summary>It is another side of the branch before it: "else", the cases of one question.</summary>
    public bool Joins { get; internal set; }

    /// <summary>The run or the branch ends with it.</summary>
    public bool Ends { get; internal set; }

    /// <summary>The action its condition speaks of; -1 if it names none.</summary>
    public int After { get; internal set; } = -1;

    /// <summary>Whether it or a scope around it is of a kind.</summary>
    internal bool IsIn(params ReadOnlySpan<ScopeKind> kinds) => kinds.Contains(Kind) || Parent?.IsIn(kinds) == true;

    /// <summary>It tells what happens in one case only.</summary>
    internal bool IsBranch => Kind is ScopeKind.If or ScopeKind.Otherwise or ScopeKind.Failure;
}

/// <summary>What a scope says of what stands in it.</summary>
public enum ScopeKind
{
    /// <summary>Nothing but that it belongs together.</summary>
    Section,

    /// <summary>Background, goals, what is left out: it tells nothing of the run.</summary>
    Background,

    /// <summary>It happens if a condition holds.</summary>
    If,

    /// <summary>It happens if the condition before does not hold.</summary>
    Otherwise,

    /// <summary>It happens when something failed.</summary>
    Failure,

    /// <summary>A section on failures, each part of which has its own.</summary>
    Failures,

    /// <summary>It happens for each of many things.</summary>
    ForEach,

    /// <summary>Its lanes run side by side.</summary>
    Parallel,

    /// <summary>It belongs to a change of state.</summary>
    State,

    /// <summary>One of the lanes of what runs side by side.</summary>
    Lane,
}
