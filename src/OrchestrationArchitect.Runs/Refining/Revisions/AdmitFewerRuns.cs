using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>No more runs at a time than the text allows.</summary>
internal sealed class AdmitFewerRuns : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence)
    {
        if (evidence.Missed(ConstraintKind.Concurrency) is not { } missed)
            return null;
        var most = (int)Math.Clamp(missed.Target, 1, int.MaxValue);
        if (missed.Subject is { } id)
        {
            return design.WithSteps(step => step.Id == id && step.Concurrency is null or > 0, step => step with { Concurrency = most })?.Decided(
                $"At most {most:N0} calls of {id} at a time", "The text limits it; the bulkhead holds over all runs.", missed.Fact);
        }

        return (design with { Concurrency = design.Concurrency with { MaxRuns = most, Reserved = Math.Min(design.Concurrency.Reserved ?? most, most) } }).Decided(
            $"At most {most:N0} runs at a time", $"The text limits them, and the simulation saw {missed.Measured:N0}; others wait in the queue.", missed.Fact);
    }
}
