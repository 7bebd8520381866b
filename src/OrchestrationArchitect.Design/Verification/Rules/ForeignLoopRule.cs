using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Verification.Checking;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2004: a jump leads to a loop that is not around it.</summary>
internal sealed class ForeignLoopRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2004", Severity.Error, "A jump leads to a loop that is not around it");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return Jumps.Dangling(design).Select(loop => Descriptor.At(new DiagnosticLocation("/flow"),
            $"A jump starts loop “{loop}” again from outside of it.", "Jump only from inside the loop, and not out of a parallel branch or map."));
    }
}
