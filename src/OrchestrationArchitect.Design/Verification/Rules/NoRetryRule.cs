using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3001: a call is never tried again.</summary>
internal sealed class NoRetryRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3001", Severity.Warning, "A call is never tried again");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Calls
            .Where(step => step.Retry is null or { MaxAttempts: <= 1 } && step.Effect is not (Effect.Human or Effect.Wait)
                && step.Integration is { Completion: not CompletionMode.Callback, Kind: not IntegrationKind.Human })
            .Where(step => !design.Compensations.Contains(step.Id) || design.Called.Contains(step.Id))
            .Select(step => Descriptor.At(design.At(step, "/retry"), $"“{step.Name}” is tried once: the first transient error fails it.",
                DesignView.DoublesIfRepeated(step) ? "Give it an idempotency key, then retry transient errors with backoff and jitter." : "Retry transient errors with backoff and jitter."));
    }
}
