using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Client;

/// <summary>Stored instances as clients see them.</summary>
internal static class InstanceView
{
    public static InstanceState Of(StoreReader reader, InstanceRow row, InstanceDetail detail)
    {
        var state = new InstanceState
        {
            InstanceId = row.Id,
            Name = row.Name,
            Status = row.Status,
            CreatedAt = row.Created,
            LastUpdatedAt = row.Updated ?? row.Created,
            ParentInstanceId = row.ParentId,
            CustomStatus = row.CustomStatus,
        };
        if (detail == InstanceDetail.Status)
            return state;
        var (started, last) = reader.Ends(row.Key);
        var end = row.Status.IsEnded() ? last as ExecutionCompleted : null;
        return state with { Input = started?.Input, Output = end?.Output, Failure = end?.Failure };
    }
}
