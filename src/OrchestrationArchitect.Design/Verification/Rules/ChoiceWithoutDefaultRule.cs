using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2006: a choice has no default.</summary>
internal sealed class ChoiceWithoutDefaultRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2006", Severity.Warning, "A choice has no default");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Of<ChoiceNode>().Where(place => place.Node.Otherwise is null)
            .Select(place => Descriptor.At(new DiagnosticLocation(place.Path),
                $"{(place.Node.Name is { } name ? $"The choice “{name}”" : "A choice")} has no default: an input that no condition matches fails the run.", "Add a default, if only one that ends the run with a clear error."));
    }
}
