namespace OrchestrationArchitect.Design.Model;

/// <summary>One scenario's <c>policies</c>: what holds for the whole design unless a step says otherwise.</summary>
public sealed record PolicyOverrides
{
    /// <summary>Attempts a step gets in all, the first included; at least 1.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>The pattern to use whatever the scores say.</summary>
    public Pattern? Pattern { get; init; }

    /// <summary>The function runtime, such as <c>dotnet10</c> or <c>nodejs22</c>; it decides cold-start figures.</summary>
    public string? Runtime { get; init; }

    /// <summary>The longest a run may take.</summary>
    public TimeSpan? MaxDuration { get; init; }
}
