using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2002: two things have the same id.</summary>
internal sealed class SharedIdRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2002", Severity.Error, "Two things have the same id");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var ids = design.Design.Steps.Select(step => ("step", step.Id, design.At(step)))
            .Concat(design.Design.Triggers.Select((trigger, i) => ("trigger", trigger.Id, new DiagnosticLocation($"/triggers/{i}"))))
            .Concat(design.Design.DeadLetters.Select((queue, i) => ("dead-letter queue", queue.Id, new DiagnosticLocation($"/deadLetters/{i}"))));
        return ids.GroupBy(entry => (entry.Item1, entry.Id)).Where(group => group.Skip(1).Any())
            .Select(group => Descriptor.At(group.Last().Item3, $"More than one {group.Key.Item1} has the id “{group.Key.Id}”.", "Give each its own id."));
    }
}
