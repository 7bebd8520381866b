using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>Half as many warm instances, where the service levels hold with them.</summary>
internal sealed class HalveWarmInstances : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence) =>
        design.ColdStart is { Mitigation: ColdStartMitigation.ProvisionedConcurrency, WarmInstances: > 1 and var warm }
            ? (design with { ColdStart = design.ColdStart with { WarmInstances = (warm + 1) / 2 } }).Decided(
                $"{(warm + 1) / 2} warm instances instead of {warm}", "In the simulation the service levels hold with half of them.")
            : null;
}
