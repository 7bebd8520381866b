using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3003: retries have no jitter.</summary>
internal sealed class NoJitterRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3003", Severity.Info, "Retries have no jitter");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Calls.Where(step => step.Retry is { MaxAttempts: > 1, Jitter: false })
            .Select(step => Descriptor.At(design.At(step, "/retry/jitter"), $"The retries of “{step.Name}” come at fixed moments.", "Use full jitter."));
    }
}
