using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3002: retries do not slow down.</summary>
internal sealed class NoBackoffRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3002", Severity.Warning, "Retries do not slow down");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Calls.Where(step => step.Retry is { MaxAttempts: > 2, Backoff: <= 1 })
            .Select(step => Descriptor.At(design.At(step, "/retry/backoff"), $"“{step.Name}” is tried {step.Retry!.MaxAttempts} times at the same pace.", "Use a backoff of 1.5 to 2."));
    }
}
