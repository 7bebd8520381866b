using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>An instance as it is stored; its input, output and failure are in its history.</summary>
internal sealed record InstanceRow(
    long Key,
    string Id,
    string Name,
    InstanceStatus Status,
    DateTimeOffset Created,
    DateTimeOffset? StartAt,
    string? ParentId,
    string? CustomStatus,
    DateTimeOffset? Updated,
    int Crashes = 0);
