namespace OrchestrationArchitect.Durable.Client;

/// <summary>How an instance is started.</summary>
public sealed record StartOptions
{
    /// <summary>The instance's id, 1 to 100 characters without control characters, <c>/ \ # ?</c>; <see langword="null"/> for a new one.</summary>
    public string? InstanceId { get; init; }

    /// <summary>When it starts; <see langword="null"/> for at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>
    /// Whether an ended instance of the same id is replaced. Default: no, any existing instance is an
    /// <see cref="InstanceExistsException"/>.
    /// </summary>
    public bool ReplaceEnded { get; init; }
}
