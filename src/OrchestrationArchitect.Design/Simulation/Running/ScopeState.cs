using OrchestrationArchitect.Design.Simulation.Nodes;

namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>Branches or items side by side.</summary>
internal sealed class ScopeState
{
    public ScopeState(Token parent, ScopeNode node, int total, int required)
    {
        Parent = parent;
        Node = node;
        Total = total;
        Required = required;
    }

    /// <summary>The token that opened it, parked until the join.</summary>
    public Token Parent { get; }

    /// <summary>The node that opened it.</summary>
    public ScopeNode Node { get; }

    /// <summary>Branches or items in all.</summary>
    public int Total { get; }

    /// <summary>How many must end well.</summary>
    public int Required { get; }

    /// <summary>Whether the join comes only when all have ended, rather than once enough have ended well.</summary>
    public bool WaitsForAll => Node.WaitsForAll;

    /// <summary>Branches or items started.</summary>
    public int Started { get; set; }

    /// <summary>Those that ended well.</summary>
    public int Succeeded { get; set; }

    /// <summary>Those that failed for good.</summary>
    public int Failed { get; set; }

    /// <summary>Whether the join is over, one way or the other.</summary>
    public bool Dead { get; set; }
}
