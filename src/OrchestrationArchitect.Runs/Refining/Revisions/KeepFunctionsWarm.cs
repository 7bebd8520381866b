using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>Warm instances where a latency is missed that cold starts may have eaten.</summary>
internal sealed class KeepFunctionsWarm : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence)
    {
        if (design.ColdStart.Mitigation != ColdStartMitigation.None || evidence.Missed(ConstraintKind.Latency) is not { } missed)
            return null;
        var functions = design.Steps.Where(step => step is { Role: StepRole.Forward, Integration.Kind: IntegrationKind.Function }).Select(step => step.Id).ToList();
        if (functions.Count == 0)
            return null;
        var warm = Math.Clamp((int)Math.Ceiling(design.Concurrency.ArrivalRate ?? 1), 1, 100);
        return (design with
        {
            ColdStart = design.ColdStart with
            {
                Mitigation = ColdStartMitigation.ProvisionedConcurrency,
                WarmInstances = warm,
                Steps = [.. functions],
                Because = $"The simulation misses a latency of {missed.Target:0.###} s with cold starts: {missed.Measured:0.###} s.",
            },
        }).Decided(
            $"{warm} warm instance{(warm == 1 ? "" : "s")} for each of {functions.Count} functions",
            $"The simulation misses a latency of {missed.Target:0.###} s with cold starts: {missed.Measured:0.###} s.", missed.Fact);
    }
}
