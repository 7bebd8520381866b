using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>An implementation of the contract, running.</summary>
public interface IDurableHost : IAsyncDisposable
{
    /// <summary>Its client.</summary>
    IOrchestrationClient Client { get; }
}
