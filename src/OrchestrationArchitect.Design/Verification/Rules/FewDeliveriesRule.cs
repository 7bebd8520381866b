using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Limits;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3023: a message is given up too early.</summary>
internal sealed class FewDeliveriesRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3023", Severity.Warning, "A message is given up too early");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var least = LimitCatalogue.Default[LimitIds.SqsMinMaxReceiveCount].Count;
        return design.Design.DeadLetters.Select((queue, i) => (queue, i))
            .Where(pair => pair.queue.MaxReceiveCount < least && pair.queue.Service?.Contains("SQS", StringComparison.OrdinalIgnoreCase) == true)
            .Select(pair => Descriptor.At(new DiagnosticLocation($"/deadLetters/{pair.i}/maxReceiveCount"), $"Messages go to “{pair.queue.Id}” after {pair.queue.MaxReceiveCount} deliveries; AWS advises at least {least}.", $"Allow at least {least}."));
    }
}
