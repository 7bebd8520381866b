using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA4003: an Express workflow may take longer than it is allowed.</summary>
internal sealed class ExpressTooLongRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA4003", Severity.Error, "An Express workflow may take longer than it is allowed");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        if (!design.IsExpress)
        {
            yield break;
        }

        var limit = LimitCatalogue.Default[LimitIds.StepFunctionsExpressMaxDuration].Duration;
        foreach (var (wait, path) in design.Of<WaitNode>().Where(place => (place.Node.Duration ?? place.Node.Timeout) > limit))
        {
            yield return Descriptor.At(new DiagnosticLocation(path), $"“{wait.For}” waits {wait.Duration ?? wait.Timeout}; an Express workflow ends after {limit}.", "Use a Standard workflow.");
        }

        foreach (var step in design.Calls.Where(step => step.Timeout > limit))
        {
            yield return Descriptor.At(design.At(step, "/timeout"), $"“{step.Name}” may take {step.Timeout}; an Express workflow ends after {limit}.", "Use a Standard workflow.");
        }
    }
}
