using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Verification.Checking;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2009: a handler leads back into its own step.</summary>
internal sealed class CirclingHandlerRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2009", Severity.Error, "A handler leads back into its own step");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        if (Jumps.HandlersCircle(design))
        {
            yield return Descriptor.At(new DiagnosticLocation("/steps"), "The handlers of some steps call each other's steps in a circle.", "Use a loop with a bound, or the step's retry policy.");
        }
    }
}
