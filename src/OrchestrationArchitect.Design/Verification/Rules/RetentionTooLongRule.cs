using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Limits;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA4009: a queue keeps messages longer than it can.</summary>
internal sealed class RetentionTooLongRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA4009", Severity.Error, "A queue keeps messages longer than it can");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var limit = LimitCatalogue.Default[LimitIds.SqsMaxRetention].Duration;
        return design.Design.DeadLetters.Select((queue, i) => (queue, i))
            .Where(pair => pair.queue.Retention > limit && pair.queue.Service?.Contains("SQS", StringComparison.OrdinalIgnoreCase) == true)
            .Select(pair => Descriptor.At(new DiagnosticLocation($"/deadLetters/{pair.i}/retention"), $"“{pair.queue.Id}” is to keep messages for {pair.queue.Retention}; SQS deletes them after {limit}.", "Move them to an object store or table before that."));
    }
}
