using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>Twice as many runs at a time where the throughput is missed or runs wait to be let in.</summary>
internal sealed class AdmitMoreRuns : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence) =>
        evidence.Missed(ConstraintKind.Throughput, ConstraintKind.Latency) is { } missed
        && design.Concurrency.MaxRuns is { } runs and < 100_000 && !design.Limits(ConstraintKind.Concurrency)
            ? (design with { Concurrency = design.Concurrency with { MaxRuns = runs * 2, Reserved = design.Concurrency.Reserved * 2 } }).Decided(
                $"{runs * 2:N0} runs at a time", $"With {runs:N0} the simulation misses {missed.Kind}: {missed.Measured:0.###} against {missed.Target:0.###}.", missed.Fact)
            : null;
}
