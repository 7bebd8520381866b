using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3020: an idempotency key is forgotten before the retries end.</summary>
internal sealed class KeyForgottenEarlyRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3020", Severity.Warning, "An idempotency key is forgotten before the retries end");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Calls.Where(step => step is { IdempotencyKeyLifetime: not null, Retry: not null } && RetryBudget.Of(step.Retry, step.Timeout) > step.IdempotencyKeyLifetime)
            .Select(step => Descriptor.At(design.At(step, "/idempotencyKeyLifetime"), $"The retries of “{step.Name}” may last {RetryBudget.Of(step.Retry!, step.Timeout)}, its key only {step.IdempotencyKeyLifetime}.", "Keep the key longer."));
    }
}
