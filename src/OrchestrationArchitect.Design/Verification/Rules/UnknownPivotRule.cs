using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2011: the pivot is no step of the flow.</summary>
internal sealed class UnknownPivotRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2011", Severity.Error, "The pivot is no step of the flow");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        if (design.Design.Pivot is { } pivot && !design.Called.Contains(pivot))
        {
            yield return Descriptor.At(new DiagnosticLocation("/pivot"), $"The pivot “{pivot}” is not called by the flow.", "Name the step after which the run only goes forward.");
        }
    }
}
