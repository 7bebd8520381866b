namespace OrchestrationArchitect.Runs.Access;

/// <summary>What a caller may do, on both hosts; each role includes the ones before it.</summary>
public enum Role
{
    /// <summary>Read runs, artifacts and dead letters.</summary>
    Reader,

    /// <summary>Start runs, send queue messages and use the tools.</summary>
    Caller,

    /// <summary>Redrive dead letters, steer and purge instances, read the audit log.</summary>
    Operator,
}
