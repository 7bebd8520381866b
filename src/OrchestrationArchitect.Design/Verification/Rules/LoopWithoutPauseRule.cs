using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3012: a loop polls without a pause.</summary>
internal sealed class LoopWithoutPauseRule : IRule
{
    private static readonly string[] Paging = ["token", "marker", "next", "page", "more", "last", "cursor", "remaining", "offset"];

    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3012", Severity.Warning, "A loop polls without a pause");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        foreach (var (loop, path) in design.Of<LoopNode>())
        {
            var inside = FlowWalk.All(loop.Body).ToArray();
            var steps = inside.OfType<StepNode>().Select(node => design.Find(node.Step)).OfType<Step>()
                .Where(step => step.Integration.Kind != IntegrationKind.None).ToArray();
            var pages = inside.OfType<ChoiceNode>().SelectMany(choice => choice.Branches)
                .Any(branch => Paging.Any(word => branch.Condition.Contains(word, StringComparison.OrdinalIgnoreCase)));
            if (steps.Length > 0 && !pages && !inside.OfType<WaitNode>().Any()
                && Array.TrueForAll(steps, step => step.Effect == Effect.Read && step.Integration.Completion == CompletionMode.RequestResponse))
            {
                yield return Descriptor.At(new DiagnosticLocation(path), $"Loop “{loop.Id}” asks again at once.", "Wait between two rounds, longer each time.");
            }
        }
    }
}
