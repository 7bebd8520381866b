namespace OrchestrationArchitect.Durable.Client;

/// <summary>An instance of the id exists already.</summary>
public sealed class InstanceExistsException(string instanceId)
    : Exception($"An orchestration instance with the id '{instanceId}' already exists.")
{
    /// <summary>The id.</summary>
    public string InstanceId { get; } = instanceId;
}
