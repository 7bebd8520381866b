using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Functions.Orchestrations;

/// <summary>The orchestrators of a design run, over the same code as on every other host.</summary>
public sealed class DesignOrchestrations
{
    /// <summary>See <see cref="DesignRun"/>.</summary>
    [Function(RunReferences.DesignRunName)]
    public Task<DesignRunResult> DesignRunAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        OrchestratorRunner.RunAsync(new DesignRun(), context);

    /// <summary>See <see cref="CandidateRun"/>.</summary>
    [Function(RunReferences.CandidateRunName)]
    public Task<CandidateOutcome> CandidateRunAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        OrchestratorRunner.RunAsync(new CandidateRun(), context);
}
