using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Planning;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>What every part of a run works within.</summary>
/// <param name="Input">What was asked.</param>
/// <param name="Plan">What the run does about it.</param>
/// <param name="Deadline">When it has to be done.</param>
/// <param name="Stop">Tells it to end before.</param>
internal sealed record RunFrame(DesignRunInput Input, RunPlan Plan, DateTimeOffset Deadline, StopSignal Stop)
{
    /// <summary>The input of a candidate's run. Those of the rules take no deadline: they never wait.</summary>
    public CandidateInput InputOf(CandidatePlan candidate) => new(Input.RunId, Input.Request.Scenario, candidate)
    {
        Deadline = candidate.Generator == RulesGenerator.GeneratorName ? null : Deadline,
        Budget = Plan.CandidateBudget,
    };

    /// <summary>The instance id of a candidate's run.</summary>
    public string InstanceOf(CandidatePlan candidate) => $"{Input.RunId}:{candidate.Id}";
}
