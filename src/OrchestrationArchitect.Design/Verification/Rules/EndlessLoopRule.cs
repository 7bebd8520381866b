using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2007: a loop has no way out.</summary>
internal sealed class EndlessLoopRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2007", Severity.Error, "A loop has no way out");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Of<LoopNode>().Where(place => Leaving.OnlyAgain(place.Node.Body))
            .Select(place => Descriptor.At(new DiagnosticLocation(place.Path), $"Every path through loop “{place.Node.Id}” starts it again.", "Let one path lead out of it."));
    }
}
