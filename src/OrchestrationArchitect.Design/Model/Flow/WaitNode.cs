namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>The run pauses for time to pass, or for an event.</summary>
public sealed record WaitNode : FlowNode
{
    /// <summary>What is waited for, in words.</summary>
    public required string For { get; init; }

    /// <summary>The pause; <see langword="null"/> when it ends at an event, or at a time only the data holds.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The name of the event that ends the wait; <see langword="null"/> for a plain timer.</summary>
    public string? Event { get; init; }

    /// <summary>How long an event is waited for; <see langword="null"/> means for ever, which is a finding.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What runs when the time is up first; <see langword="null"/> fails the run.</summary>
    public FlowNode? OnTimeout { get; init; }
}
