using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA5003: a loop polls for what could be waited for.</summary>
internal sealed class PollingPaidRule : IRule
{
    private static readonly ImmutableHashSet<string> Waitable =
        ["AWS Glue", "Amazon Athena", "AWS Batch", "Amazon ECS", "codebuild", "sagemaker", "AWS Step Functions", "emr", "databrew"];

    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA5003", Severity.Info, "A loop polls for what could be waited for");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        foreach (var (loop, path) in design.Of<LoopNode>().Where(_ => design.IsStepFunctions))
        {
            var inside = FlowWalk.All(loop.Body).ToArray();
            var asked = inside.OfType<StepNode>().Select(node => design.Find(node.Step)).OfType<Step>()
                .FirstOrDefault(step => step.Effect == Effect.Read && step.Integration.Service is { } service && Waitable.Contains(service));
            if (asked is not null && inside.OfType<WaitNode>().Any(wait => wait.Duration < TimeSpan.FromMinutes(1)))
            {
                yield return Descriptor.At(new DiagnosticLocation(path), $"Loop “{loop.Id}” asks “{asked.Name}” again and again; every round costs transitions.", "Start the job with .sync and let the engine wait.");
            }
        }
    }
}
