using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA4007: a run may take longer than its engine keeps it.</summary>
internal sealed class RunTooLongRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA4007", Severity.Error, "A run may take longer than its engine keeps it");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        if (!design.IsStepFunctions || design.IsExpress)
        {
            yield break;
        }

        var limit = LimitCatalogue.Default[LimitIds.StepFunctionsStandardMaxDuration].Duration;
        if (design.Design.State.MaxDuration > limit)
        {
            yield return Descriptor.At(new DiagnosticLocation("/state/maxDuration"), $"A run may take {design.Design.State.MaxDuration}; Step Functions ends it after {limit}.", "Go on in a new run before that.");
        }

        foreach (var (wait, path) in design.Of<WaitNode>().Where(place => (place.Node.Duration ?? place.Node.Timeout) > limit))
        {
            yield return Descriptor.At(new DiagnosticLocation(path), $"“{wait.For}” waits {wait.Duration ?? wait.Timeout}; Step Functions ends the run after {limit}.", "Let a schedule start a new run instead.");
        }
    }
}
