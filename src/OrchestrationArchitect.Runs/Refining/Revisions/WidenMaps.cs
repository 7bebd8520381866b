using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>Maps work on four times as many items at a time where a time or a throughput is missed.</summary>
internal sealed class WidenMaps : IRevision
{
    /// <summary>An inline map of Step Functions runs at most 40 at a time (https://docs.aws.amazon.com/step-functions/latest/dg/limits-overview.html, read 2026-11).</summary>
    private const int InlineMost = 40;

    private const int DistributedMost = 1_000;

    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence)
    {
        if (evidence.Missed(ConstraintKind.Latency, ConstraintKind.MaxDuration, ConstraintKind.Throughput) is not { } missed
            || design.Limits(ConstraintKind.Concurrency) || design.Limits(ConstraintKind.Ordering))
        {
            return null;
        }

        var flow = FlowRewrite.Maps(design.Flow, Widen);
        return flow.Equals(design.Flow) ? null : (design with { Flow = flow }).Decided(
            "Maps run wider", $"{missed.Kind} was missed in the simulation: {missed.Measured:0.###} against {missed.Target:0.###}.", missed.Fact);
    }

    private static MapNode Widen(MapNode map) => map.MaxConcurrency is > 1 and var width
        ? map with { MaxConcurrency = Math.Max(width, Math.Min(width * 4, map.Distributed ? DistributedMost : InlineMost)) }
        : map;
}
