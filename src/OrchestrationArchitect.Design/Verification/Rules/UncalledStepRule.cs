using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2003: a step is never called.</summary>
internal sealed class UncalledStepRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2003", Severity.Warning, "A step is never called");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Design.Steps
            .Where(step => !design.Called.Contains(step.Id) && !design.Compensations.Contains(step.Id))
            .Select(step => Descriptor.At(design.At(step), $"Neither the flow nor a compensation calls “{step.Name}”.", "Call it, or remove it."));
    }
}
