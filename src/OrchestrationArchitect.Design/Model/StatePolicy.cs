namespace OrchestrationArchitect.Design.Model;

/// <summary>How the state of a run is kept.</summary>
public sealed record StatePolicy
{
    /// <summary>The engine that keeps it, such as <c>Step Functions Standard</c> or <c>Durable Functions</c>.</summary>
    public string Engine { get; init; } = "";

    /// <summary>The longest a run may take, waits included; <see langword="null"/> if nothing bounds it.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>How long the history of an ended run is kept.</summary>
    public TimeSpan? HistoryRetention { get; init; }

    /// <summary>The largest state passed by value, in bytes.</summary>
    public long? MaxStateBytes { get; init; }
}
