using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3016: something irreversible comes before a step that can abort.</summary>
internal sealed class IrreversibleBeforeAbortRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3016", Severity.Error, "Something irreversible comes before a step that can abort");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var order = FlowOrder.Of(design);
        foreach (var (step, path) in order.Where(entry => entry.Step is { Effect: Effect.Irreversible, Compensation: null }))
        {
            if (order.FirstOrDefault(later => FlowOrder.IsBefore(path, later.Path) && later.Step.OnFailure.Action == FailureAction.Compensate).Step is { } aborts)
            {
                yield return Descriptor.At(design.At(step), $"“{step.Name}” cannot be undone, and “{aborts.Name}” after it may still abort the saga.", $"Move “{step.Name}” behind it.");
            }
        }
    }
}
