using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA5001: a map runs any number of items at once.</summary>
internal sealed class UnboundedMapRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA5001", Severity.Warning, "A map runs any number of items at once");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Of<MapNode>().Where(place => place.Node.MaxConcurrency is null && place.Node.ExpectedItems is null or > 1
                && FlowWalk.All(place.Node.Body).OfType<StepNode>().Any(node => design.Find(node.Step) is { Integration.Kind: not IntegrationKind.None }))
            .Where(place => place.Node.MaxConcurrency is null)
            .Select(place => Descriptor.At(new DiagnosticLocation(place.Path + "/maxConcurrency"), $"Nothing bounds how many items of “{place.Node.Item}” run at a time.", "Set MaxConcurrency to what the callees bear."));
    }
}
