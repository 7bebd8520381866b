namespace OrchestrationArchitect.Runs.Starting;

/// <summary>What came of asking for a run.</summary>
/// <param name="RunId">The run that answers the request, or, in a conflict, the one that holds the key.</param>
/// <param name="Kind">Whether it is a new one.</param>
public sealed record StartOutcome(string RunId, StartKind Kind);

/// <summary>Whether a new run was started.</summary>
public enum StartKind
{
    /// <summary>A new run was started.</summary>
    Started,

    /// <summary>The same request had come before under the same key: its run stands for this one too.</summary>
    AlreadyStarted,

    /// <summary>The key belongs to a different request; nothing was started.</summary>
    KeyConflict,
}
