using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3013: a step of a saga has nothing that undoes it.</summary>
internal sealed class NothingUndoesRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3013", Severity.Error, "A step of a saga has nothing that undoes it");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var order = FlowOrder.Of(design);
        foreach (var (step, path) in order.Where(entry => entry.Step is { Effect: Effect.Compensatable, Compensation: null }))
        {
            if (order.FirstOrDefault(later => FlowOrder.IsBefore(path, later.Path) && later.Step.OnFailure.Action == FailureAction.Compensate).Step is { } aborts)
            {
                yield return Descriptor.At(design.At(step, "/compensation"), $"“{aborts.Name}” may abort the saga after “{step.Name}” is done, and nothing undoes it.", "Name the step that undoes it.");
            }
        }
    }
}
