using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>Payloads that are large or regulated go by reference (claim check).</summary>
internal sealed class PassReferences : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence)
    {
        if (!evidence.Has("large-payload-copied") && !evidence.Has("payload-in-history"))
            return null;
        var changed = design.WithSteps(Copies, step => step with { Payload = step.Payload! with { ClaimCheck = true } });
        return changed?.Decided(
            "Payloads are passed by reference", "A claim check keeps them in one store: encrypted, audited and erased there, and not billed with every transition.");
    }

    private static bool Copies(Step step) => step.Payload is { ClaimCheck: false };
}
