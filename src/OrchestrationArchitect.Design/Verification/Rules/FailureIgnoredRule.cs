using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3022: a failure is handled by doing nothing.</summary>
internal sealed class FailureIgnoredRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3022", Severity.Warning, "A failure is handled by doing nothing");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        foreach (var step in design.Calls.Where(step => step.Effect != Effect.Read))
        {
            foreach (var (entry, i) in step.OnFailure.Catches.Select((entry, i) => (entry, i)).Where(pair => pair.entry.Errors.Contains("*")))
            {
                var nodes = FlowWalk.All(entry.Handler).ToArray();
                var acts = nodes.OfType<StepNode>().Any(node => design.Find(node.Step) is { Integration.Kind: not IntegrationKind.None });
                if (!acts && nodes.OfType<EndNode>().Any(end => end.Outcome == EndOutcome.Succeeded))
                {
                    yield return Descriptor.At(design.At(step, $"/onFailure/catches/{i}"), $"When “{step.Name}” fails, the run ends as a success, and nothing was done about it.", "End it as failed, or report it.");
                }
            }
        }
    }
}
