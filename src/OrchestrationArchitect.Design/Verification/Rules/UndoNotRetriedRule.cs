using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3014: an undoing step is not retried.</summary>
internal sealed class UndoNotRetriedRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3014", Severity.Error, "An undoing step is not retried");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Design.Steps.Where(step => step.Compensation is { Retry.MaxAttempts: <= 1 })
            .Select(step => Descriptor.At(design.At(step, "/compensation/retry"), $"“{step.Compensation!.Step}”, which undoes “{step.Name}”, is tried once.", "Retry it for hours rather than seconds: there is no other way back."));
    }
}
