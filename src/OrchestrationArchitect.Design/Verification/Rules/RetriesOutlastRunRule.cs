using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA5002: retries may take longer than the run.</summary>
internal sealed class RetriesOutlastRunRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA5002", Severity.Warning, "Retries may take longer than the run");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var limit = design.Design.State.MaxDuration;
        return design.Calls.Where(step => design.Called.Contains(step.Id) && step.Retry is { MaxAttempts: > 1 } retry && RetryBudget.Of(retry, step.Timeout) > limit)
            .Select(step => Descriptor.At(design.At(step, "/retry"), $"The attempts of “{step.Name}” may take {RetryBudget.Of(step.Retry!, step.Timeout)}, the whole run {limit}.", "Try fewer times, or with shorter time-outs."));
    }
}
