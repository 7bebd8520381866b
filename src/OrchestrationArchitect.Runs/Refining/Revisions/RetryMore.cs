using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>Two more attempts at every call that is retried, where too few runs end well.</summary>
internal sealed class RetryMore : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence) =>
        evidence.Missed(ConstraintKind.Availability) is { } missed && !design.FixesAttempts()
            ? design.WithSteps(IsRetried, step => step with { Retry = step.Retry! with { MaxAttempts = step.Retry.MaxAttempts + 2 } })?.Decided(
                "Two more attempts at every call that is retried",
                $"The simulation ends {missed.Measured:0.###} % of runs well; {missed.Target:0.###} % are asked for.", missed.Fact)
            : null;

    private static bool IsRetried(Step step) => step is { Role: StepRole.Forward, Retry.MaxAttempts: >= 2 };
}
