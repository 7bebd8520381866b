using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>Runs candidates as sub-orchestrations. One that fails fails alone.</summary>
internal static class CandidateCalls
{
    public static async Task<CandidateOutcome> RunAsync(IOrchestrationContext context, RunFrame run, CandidateInput input)
    {
        try
        {
            return await context.CallSubOrchestrationAsync(RunReferences.CandidateRun, input, run.InstanceOf(input.Plan));
        }
        catch (TaskFailedException exception)
        {
            return new CandidateOutcome { Failure = new CandidateFailure(input.Plan, DeadLetterReasons.Unexpected, exception.Failure) };
        }
    }
}
