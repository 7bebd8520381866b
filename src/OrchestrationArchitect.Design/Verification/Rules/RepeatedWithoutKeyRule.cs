using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3004: an action is retried without an idempotency key.</summary>
internal sealed class RepeatedWithoutKeyRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3004", Severity.Error, "An action is retried without an idempotency key");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Calls.Where(step => DesignView.DoublesIfRepeated(step) && step.Retry is { MaxAttempts: > 1 })
            .Select(step => Descriptor.At(design.At(step, "/idempotencyKey"),
                $"“{step.Name}” is tried up to {step.Retry!.MaxAttempts} times and nothing tells the callee that it is the same call.",
                "Send a key that is the same in every attempt.") with { Severity = step.Effect == Effect.Irreversible && !design.IsImported ? Severity.Error : Severity.Warning });
    }
}
