namespace OrchestrationArchitect.Functions.Http;

/// <summary>What a caller may do; each includes the ones before it.</summary>
public enum Role
{
    /// <summary>Read runs, artifacts and dead letters.</summary>
    Reader,

    /// <summary>Start runs and use the tools.</summary>
    Caller,

    /// <summary>Redrive dead letters.</summary>
    Operator,
}
