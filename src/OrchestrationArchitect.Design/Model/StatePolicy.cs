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

    /// <summary>
    /// The engine keeps a run in memory and may repeat it: a Step Functions Express workflow. What it did goes to CloudWatch
    /// Logs. Source: https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html, 2026-11-26.
    /// </summary>
    internal bool IsExpress => Engine.Contains("Express", StringComparison.OrdinalIgnoreCase);
}
