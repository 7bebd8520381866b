using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Limits;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA4005: the history of a run may outgrow its limit.</summary>
internal sealed class HistoryTooLongRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA4005", Severity.Warning, "The history of a run may outgrow its limit");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        if (!design.IsStepFunctions || design.IsExpress)
        {
            yield break;
        }

        var limit = LimitCatalogue.Default[LimitIds.StepFunctionsHistoryEvents].Count;
        var events = HistoryLength.Of(design);
        if (events > limit)
        {
            yield return Descriptor.At(new DiagnosticLocation("/flow"), $"A run may write about {events:F0} history events; it is ended at {limit}.", "Use a distributed map, or start a new run after some rounds.");
        }
    }
}
