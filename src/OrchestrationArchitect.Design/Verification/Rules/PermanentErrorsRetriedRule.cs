using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3005: errors that never go away are retried too.</summary>
internal sealed class PermanentErrorsRetriedRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3005", Severity.Warning, "Errors that never go away are retried too");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Calls
            .Where(step => step.Retry is { MaxAttempts: > 1, Retryable.IsEmpty: true, NonRetryable.IsEmpty: true })
            .Where(step => design.IsImported ? step.Effect is not (Effect.Read or Effect.Idempotent) : step is { Effect: Effect.Irreversible, Integration.ThirdParty: true })
            .Select(step => Descriptor.At(design.At(step, "/retry"), $"“{step.Name}” is retried on every error, on a refusal as on an outage.", "Name the errors that are final, such as a declined card or an invalid input."));
    }
}
