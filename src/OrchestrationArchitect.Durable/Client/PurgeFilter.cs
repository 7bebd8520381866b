using System.Collections.Immutable;

namespace OrchestrationArchitect.Durable.Client;

/// <summary>Which ended instances are deleted.</summary>
public sealed record PurgeFilter
{
    /// <summary>Only those created at or after.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Only those created at or before.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>Only these ended statuses; empty for all of them.</summary>
    public ImmutableArray<InstanceStatus> Statuses { get; init; } = [];
}
