using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>Finds design runs among all instances: candidates and others are for the management API.</summary>
internal static class DesignRuns
{
    /// <summary>The run of an id; <see langword="null"/> if there is none, or it is no design run.</summary>
    public static async Task<InstanceState?> FindAsync(IOrchestrationClient client, string id, CancellationToken cancellationToken) =>
        await client.GetAsync(id, InstanceDetail.InputAndOutput, cancellationToken) is { } state
        && string.Equals(state.Name, RunReferences.DesignRunName, StringComparison.OrdinalIgnoreCase)
            ? state
            : null;
}
