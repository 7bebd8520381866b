using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation;
using OrchestrationArchitect.Durable.Activities;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Simulates a candidate. The seed is fixed, so candidates meet the same arrivals and the same luck.</summary>
public sealed class SimulateDesign(DraftStore drafts) : Activity<DraftReference, Estimates>
{
    /// <inheritdoc/>
    public override async Task<Estimates> RunAsync(
        ActivityContext context, DraftReference input, CancellationToken cancellationToken) =>
        Simulator.Simulate(await drafts.GetDesignAsync(input, cancellationToken));
}
