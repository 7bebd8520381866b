using Microsoft.DurableTask.Client;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Functions.Orchestrations;

namespace OrchestrationArchitect.Functions.Client;

/// <summary>Instances of Durable Functions as ours.</summary>
internal static class InstanceMapping
{
    public static InstanceState ToState(OrchestrationMetadata found, InstanceDetail detail)
    {
        ArgumentNullException.ThrowIfNull(found);
        var full = detail == InstanceDetail.InputAndOutput;
        var status = ToStatus(found.RuntimeStatus);
        return new InstanceState
        {
            InstanceId = found.InstanceId,
            Name = found.Name,
            Status = status,
            CreatedAt = found.CreatedAt,
            LastUpdatedAt = found.LastUpdatedAt,
            CustomStatus = found.SerializedCustomStatus,
            Input = full ? found.SerializedInput : null,
            Output = full && status == InstanceStatus.Completed ? found.SerializedOutput : null,
            Failure = full ? FailureOf(found, status) : null,
        };
    }

    public static InstanceStatus ToStatus(OrchestrationRuntimeStatus status) => status.ToString() switch
    {
        // By name: two of the names are obsolete, and old instances may still have them.
        "Completed" => InstanceStatus.Completed,
        "Failed" => InstanceStatus.Failed,
        "Terminated" or "Canceled" => InstanceStatus.Terminated,
        "Pending" => InstanceStatus.Pending,
        "Suspended" => InstanceStatus.Suspended,
        _ => InstanceStatus.Running,
    };

    public static OrchestrationRuntimeStatus ToDurable(InstanceStatus status) => status switch
    {
        InstanceStatus.Pending => OrchestrationRuntimeStatus.Pending,
        InstanceStatus.Suspended => OrchestrationRuntimeStatus.Suspended,
        InstanceStatus.Completed => OrchestrationRuntimeStatus.Completed,
        InstanceStatus.Failed => OrchestrationRuntimeStatus.Failed,
        InstanceStatus.Terminated => OrchestrationRuntimeStatus.Terminated,
        _ => OrchestrationRuntimeStatus.Running,
    };

    /// <summary>
    /// A filter that can never reach an instance under way. The host reads both times without checking that they are
    /// there, so both are always given.
    /// </summary>
    public static PurgeInstancesFilter ToDurable(PurgeFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        InstanceStatus[] ended = [InstanceStatus.Completed, InstanceStatus.Failed, InstanceStatus.Terminated];
        return new PurgeInstancesFilter(
            filter.CreatedFrom ?? DateTimeOffset.UnixEpoch,
            filter.CreatedTo ?? new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero),
            [.. ended.Where(status => filter.Statuses.IsEmpty || filter.Statuses.Contains(status)).Select(ToDurable)]);
    }

    /// <summary>Some backends keep the reason of a failure or termination as the output only.</summary>
    private static FailureDetails? FailureOf(OrchestrationMetadata found, InstanceStatus status) => status switch
    {
        InstanceStatus.Failed or InstanceStatus.Terminated when found.FailureDetails is { } failure =>
            FailureMapping.FromDurable(failure),
        InstanceStatus.Failed or InstanceStatus.Terminated =>
            new FailureDetails(status.ToString(), found.SerializedOutput?.Trim('"') ?? $"{status}."),
        _ => null,
    };
}
