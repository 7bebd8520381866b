namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>Ends the run, or, inside a parallel branch or map item, that branch.</summary>
/// <param name="Outcome">How it ends.</param>
public sealed record EndNode(EndOutcome Outcome) : FlowNode
{
    /// <summary>The error's name when it fails.</summary>
    public string? Error { get; init; }

    /// <summary>The error's explanation when it fails.</summary>
    public string? Cause { get; init; }
}

/// <summary>How a run or branch ends.</summary>
public enum EndOutcome
{
    /// <summary>Well.</summary>
    Succeeded,

    /// <summary>With an error, on purpose.</summary>
    Failed,
}
