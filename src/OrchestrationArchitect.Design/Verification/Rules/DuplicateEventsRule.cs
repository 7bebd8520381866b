using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3019: events that are delivered twice are not told apart.</summary>
internal sealed class DuplicateEventsRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3019", Severity.Warning, "Events that are delivered twice are not told apart");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        if (design.Calls.Any(step => step.Effect is Effect.Compensatable or Effect.Irreversible && design.Called.Contains(step.Id)))
        {
            return design.Design.Triggers.Select((trigger, i) => (trigger, i))
                .Where(pair => pair.trigger is { Delivery: DeliveryGuarantee.AtLeastOnce, DeduplicationKey: null, Kind: not TriggerKind.Manual })
                .Select(pair => Descriptor.At(new DiagnosticLocation($"/triggers/{pair.i}/deduplicationKey"), $"“{pair.trigger.Id}” may hand over an event twice, and two runs then do the same work.", "Name what makes two deliveries the same event."));
        }

        return [];
    }
}
