using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3015: an undoing step is not idempotent.</summary>
internal sealed class UndoNotIdempotentRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3015", Severity.Error, "An undoing step is not idempotent");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Design.Steps.Where(step => step.Compensation is not null && design.Find(step.Compensation.Step) is { } undo && DesignView.DoublesIfRepeated(undo))
            .Select(step => Descriptor.At(design.At(step, "/compensation"), $"“{design.Find(step.Compensation!.Step)!.Name}” is retried, and doing it twice undoes “{step.Name}” twice.", "Give it an idempotency key."));
    }
}
