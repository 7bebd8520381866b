using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2012: a dead-letter queue is named that does not exist.</summary>
internal sealed class UnknownQueueRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2012", Severity.Error, "A dead-letter queue is named that does not exist");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        foreach (var (trigger, i) in design.Design.Triggers.Select((trigger, i) => (trigger, i)))
        {
            if (trigger.DeadLetterQueue is { } queue && design.Design.DeadLetters.All(entry => entry.Id != queue))
            {
                yield return Descriptor.At(new DiagnosticLocation($"/triggers/{i}/deadLetterQueue"),
                    $"Trigger “{trigger.Id}” names the dead-letter queue “{queue}”, which the design does not have.", "Add the queue.");
            }
        }

        foreach (var (queue, i) in design.Design.DeadLetters.Select((queue, i) => (queue, i)))
        {
            if (queue.Source is not "run" && design.Design.Triggers.All(trigger => trigger.Id != queue.Source))
            {
                yield return Descriptor.At(new DiagnosticLocation($"/deadLetters/{i}/source"),
                    $"Dead-letter queue “{queue.Id}” belongs to “{queue.Source}”, which is no trigger.", "Name a trigger, or run.");
            }
        }
    }
}
