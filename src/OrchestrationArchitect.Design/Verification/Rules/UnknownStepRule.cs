using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2001: a step is named that does not exist.</summary>
internal sealed class UnknownStepRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2001", Severity.Error, "A step is named that does not exist");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        foreach (var (node, path) in design.Of<StepNode>().Where(place => design.Find(place.Node.Step) is null))
        {
            yield return Descriptor.At(new DiagnosticLocation(path), $"The flow calls “{node.Step}”, which is no step of the design.", "Add the step, or call another.");
        }

        foreach (var step in design.Design.Steps.Where(step => step.Compensation is { } undo && design.Find(undo.Step) is null))
        {
            yield return Descriptor.At(design.At(step, "/compensation"), $"“{step.Name}” is undone by “{step.Compensation!.Step}”, which is no step of the design.", "Add the undoing step.");
        }
    }
}
