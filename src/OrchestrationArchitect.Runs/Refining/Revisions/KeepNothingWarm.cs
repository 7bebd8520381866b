using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>No warm instances, where the service levels hold without.</summary>
internal sealed class KeepNothingWarm : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence) =>
        design.ColdStart.Mitigation == ColdStartMitigation.ProvisionedConcurrency
            ? (design with
            {
                ColdStart = design.ColdStart with
                {
                    Mitigation = ColdStartMitigation.None,
                    WarmInstances = null,
                    Steps = [],
                    Because = "In the simulation every service level that holds with warm instances holds without.",
                },
            }).Decided("Nothing is kept warm", "In the simulation every service level that holds with warm instances holds without, and they are paid for around the clock.")
            : null;
}
