using System.Collections.Immutable;

namespace OrchestrationArchitect.Durable.Client;

/// <summary>Which instances are listed.</summary>
public sealed record InstanceQuery
{
    /// <summary>Only these statuses; empty for all.</summary>
    public ImmutableArray<InstanceStatus> Statuses { get; init; } = [];

    /// <summary>Only this orchestration; <see langword="null"/> for all.</summary>
    public string? Name { get; init; }

    /// <summary>Only ids that begin so.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>Only those created at or after.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Only those created at or before.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>Whether inputs, outputs and failures are fetched.</summary>
    public InstanceDetail Detail { get; init; } = InstanceDetail.Status;

    /// <summary>The most instances on a page, 1 to 1,000. Default: 100.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Where the page before ended; <see langword="null"/> for the first.</summary>
    public string? ContinuationToken { get; init; }
}

/// <summary>A page of instances.</summary>
/// <param name="Instances">The instances.</param>
/// <param name="ContinuationToken">Where the next page begins; <see langword="null"/> on the last.</param>
public sealed record InstancePage(ImmutableArray<InstanceState> Instances, string? ContinuationToken);
