using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3024: parallel branches change the same thing.</summary>
internal sealed class SameStepInParallelRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3024", Severity.Warning, "Parallel branches change the same thing");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        foreach (var (parallel, path) in design.Of<ParallelNode>())
        {
            var twice = parallel.Branches.SelectMany((branch, i) => FlowWalk.All(branch).OfType<StepNode>().Select(node => (node.Step, i)).Distinct())
                .GroupBy(pair => pair.Step, StringComparer.Ordinal)
                .Where(group => group.Skip(1).Any())
                .Select(group => design.Find(group.Key))
                .FirstOrDefault(step => step is not null && step.Integration.Kind != IntegrationKind.None && step.Effect is Effect.Compensatable or Effect.Irreversible);
            if (twice is not null)
            {
                yield return Descriptor.At(new DiagnosticLocation(path), $"Several branches do “{twice.Name}” at the same time.", "Do it once before or after the branches, or make the branches independent.");
            }
        }
    }
}
