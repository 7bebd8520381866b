using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3017: a trigger has no dead-letter queue.</summary>
internal sealed class TriggerWithoutQueueRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3017", Severity.Warning, "A trigger has no dead-letter queue");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Design.Triggers.Select((trigger, i) => (trigger, i))
            .Where(pair => pair.trigger is { DeadLetterQueue: null, Kind: TriggerKind.Queue or TriggerKind.Topic or TriggerKind.Stream or TriggerKind.Event or TriggerKind.ObjectCreated })
            .Select(pair => Descriptor.At(new DiagnosticLocation($"/triggers/{pair.i}/deadLetterQueue"), $"Events of “{pair.trigger.Id}” that cannot be handled are lost, or block those behind them.", "Give it a dead-letter queue."));
    }
}
