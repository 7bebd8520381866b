namespace OrchestrationArchitect.Runs.Auditing;

/// <summary>Something an operator did, or was kept from doing.</summary>
public sealed record AuditEntry
{
    /// <summary>Its place in the log, from 1; given by the log.</summary>
    public long Number { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: the id and name of a key, <c>local</c>, or the account that ran a command.</summary>
    public required string Actor { get; init; }

    /// <summary>From where: a network address, or <c>command line</c>.</summary>
    public required string From { get; init; }

    /// <summary>What: method and route, or the command.</summary>
    public required string Action { get; init; }

    /// <summary>To what: the id in the route, or the reason or filter of a bulk action.</summary>
    public required string Target { get; init; }

    /// <summary>What came of it: the status of the answer, or <c>done</c>.</summary>
    public required string Outcome { get; init; }
}
