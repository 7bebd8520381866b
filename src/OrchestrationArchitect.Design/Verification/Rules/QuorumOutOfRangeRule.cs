using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2008: a join waits for more branches than there are.</summary>
internal sealed class QuorumOutOfRangeRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2008", Severity.Error, "A join waits for more branches than there are");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Of<ParallelNode>().Where(place => place.Node.Quorum is { } quorum && (quorum < 1 || quorum > place.Node.Branches.Length))
            .Select(place => Descriptor.At(new DiagnosticLocation(place.Path + "/quorum"),
                $"The join waits for {place.Node.Quorum} of {place.Node.Branches.Length} branches.", "Ask for at least one and at most all of them."));
    }
}
