using OrchestrationArchitect.Durable.Failures;

namespace OrchestrationArchitect.Durable.Client;

/// <summary>What is known of an instance.</summary>
public sealed record InstanceState
{
    /// <summary>Its id.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The orchestration's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required InstanceStatus Status { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its history last grew.</summary>
    public required DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>The id of the instance that called it; <see langword="null"/> at the top.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>Its input as JSON; <see langword="null"/> if not fetched.</summary>
    public string? Input { get; init; }

    /// <summary>Its result as JSON; <see langword="null"/> if there is none or it was not fetched.</summary>
    public string? Output { get; init; }

    /// <summary>Its custom status as JSON.</summary>
    public string? CustomStatus { get; init; }

    /// <summary>How it failed; the reason when it was terminated.</summary>
    public FailureDetails? Failure { get; init; }
}
