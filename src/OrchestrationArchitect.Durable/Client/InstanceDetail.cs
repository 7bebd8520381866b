namespace OrchestrationArchitect.Durable.Client;

/// <summary>How much of an instance's state is fetched.</summary>
public enum InstanceDetail
{
    /// <summary>Status, times and custom status.</summary>
    Status,

    /// <summary>Input, output and failure too.</summary>
    InputAndOutput,
}
