namespace OrchestrationArchitect.Durable.Client;

/// <summary>Where an instance stands; the names are those of Durable Functions.</summary>
public enum InstanceStatus
{
    /// <summary>Stored, not yet begun.</summary>
    Pending,

    /// <summary>Under way.</summary>
    Running,

    /// <summary>Held back by an operator.</summary>
    Suspended,

    /// <summary>Ended well.</summary>
    Completed,

    /// <summary>Ended with an unhandled failure.</summary>
    Failed,

    /// <summary>Ended by an operator.</summary>
    Terminated,
}

/// <summary>Questions about a status.</summary>
public static class InstanceStatusExtensions
{
    /// <summary>Whether an instance of this status will never run again by itself.</summary>
    public static bool IsEnded(this InstanceStatus status) =>
        status is InstanceStatus.Completed or InstanceStatus.Failed or InstanceStatus.Terminated;
}
