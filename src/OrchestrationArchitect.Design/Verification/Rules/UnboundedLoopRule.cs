using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3011: a loop has no bound.</summary>
internal sealed class UnboundedLoopRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3011", Severity.Warning, "A loop has no bound");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Of<LoopNode>().Where(place => place.Node.MaxIterations is null && design.Design.State.MaxDuration is null && !Leaving.OnlyAgain(place.Node.Body))
            .Select(place => Descriptor.At(new DiagnosticLocation(place.Path + "/maxIterations"), $"Nothing bounds the rounds of loop “{place.Node.Id}”.", "Count the rounds, or give the run a longest duration."));
    }
}
