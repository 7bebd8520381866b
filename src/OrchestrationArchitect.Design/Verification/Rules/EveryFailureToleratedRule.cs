using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3021: a map may fail for every item and still succeed.</summary>
internal sealed class EveryFailureToleratedRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3021", Severity.Warning, "A map may fail for every item and still succeed");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Of<MapNode>().Where(place => place.Node.ToleratedFailurePercentage >= 100)
            .Select(place => Descriptor.At(new DiagnosticLocation(place.Path + "/toleratedFailurePercentage"), $"The map over “{place.Node.Item}” ends well even if every item fails.", "Tolerate fewer, and look at what failed afterwards."));
    }
}
