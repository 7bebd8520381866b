using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA4010: an inline map cannot run that many items at once.</summary>
internal sealed class InlineMapConcurrencyRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA4010", Severity.Info, "An inline map cannot run that many items at once");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var limit = LimitCatalogue.Default[LimitIds.StepFunctionsInlineMapConcurrency].Count;
        return design.Of<MapNode>().Where(place => design.IsStepFunctions && !place.Node.Distributed && place.Node.MaxConcurrency > limit)
            .Select(place => Descriptor.At(new DiagnosticLocation(place.Path + "/maxConcurrency"), $"The map over “{place.Node.Item}” asks for {place.Node.MaxConcurrency} at a time; an inline map runs about {limit}.", "Use a distributed map."));
    }
}
