using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3006: a failure has no handler.</summary>
internal sealed class NoHandlerRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3006", Severity.Warning, "A failure has no handler");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        if (design.KeepsFailedRuns)
        {
            yield break;
        }

        var covered = design.Nodes.Where(place => place.Node is ParallelNode { OnFailure.Catches.IsEmpty: false } or MapNode { OnFailure.Catches.IsEmpty: false })
            .Select(place => place.Path).ToList();
        var bare = design.Of<StepNode>().Where(place => place.Path.StartsWith("/flow", StringComparison.Ordinal)
            && !place.Path.Contains("/onFailure/", StringComparison.Ordinal)
            && !covered.Exists(scope => place.Path.StartsWith(scope + "/", StringComparison.Ordinal)));
        foreach (var id in bare.Select(place => place.Node.Step).Distinct(StringComparer.Ordinal))
        {
            if (design.Find(id) is { OnFailure: { Action: FailureAction.Fail, Catches.IsEmpty: true } } step && step.Integration.Kind != IntegrationKind.None)
            {
                yield return Descriptor.At(design.At(step, "/onFailure"), $"Nothing handles a failure of “{step.Name}”: the run ends as failed, and nobody is told.",
                    "Catch it, and undo, report or store what was done.");
            }
        }
    }
}
