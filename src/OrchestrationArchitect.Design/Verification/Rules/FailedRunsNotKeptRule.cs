using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3018: failed runs are kept nowhere.</summary>
internal sealed class FailedRunsNotKeptRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3018", Severity.Error, "Failed runs are kept nowhere");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        if (!design.KeepsFailedRuns
            && design.Design.Steps.FirstOrDefault(step => design.Called.Contains(step.Id) && step.OnFailure.Action is FailureAction.DeadLetter or FailureAction.Compensate) is { } step)
        {
            yield return Descriptor.At(new DiagnosticLocation("/deadLetters"), $"“{step.Name}” and others dead-letter the run, but the design has no queue for failed runs.", "Add a dead-letter queue whose source is run.");
        }
    }
}
