namespace OrchestrationArchitect.Design.Model;

/// <summary>Where what failed is kept until somebody deals with it.</summary>
public sealed record DeadLetterQueue
{
    /// <summary>A kebab-case id, unique in the design.</summary>
    public required string Id { get; init; }

    /// <summary>What lands there: the id of a trigger, or <c>run</c> for failed runs.</summary>
    public required string Source { get; init; }

    /// <summary>The service that keeps it, such as <c>Amazon SQS</c>.</summary>
    public string? Service { get; init; }

    /// <summary>Failed deliveries before a message lands there; <see langword="null"/> for failed runs.</summary>
    public int? MaxReceiveCount { get; init; }

    /// <summary>The name of the setting that holds <see cref="MaxReceiveCount"/>, such as <c>maxDeliveryCount</c>.</summary>
    public string? CountSetting { get; init; }

    /// <summary>How long entries are kept.</summary>
    public TimeSpan? Retention { get; init; }

    /// <summary>How entries are put back, in words.</summary>
    public string? Redrive { get; init; }
}
