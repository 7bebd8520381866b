using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3009: a call has no time-out.</summary>
internal sealed class NoTimeoutRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3009", Severity.Warning, "A call has no time-out");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Calls
            .Where(step => step is { Timeout: null, Heartbeat: null, Effect: not (Effect.Human or Effect.Wait), Integration.Completion: not CompletionMode.Callback })
            .Where(step => !design.IsImported || step.Integration.Kind is IntegrationKind.Function or IntegrationKind.Http or IntegrationKind.Job or IntegrationKind.SubOrchestration)
            .Where(step => design.Called.Contains(step.Id) || design.Compensations.Contains(step.Id))
            .Select(step => Descriptor.At(design.At(step, "/timeout"), $"“{step.Name}” has no time-out.", "Set one a little above its slowest good case.") with
            {
                // A function ends at its own limit; a job or another orchestration may go on for days.
                Severity = step.Integration.Completion == CompletionMode.RunJob || !design.IsImported ? Severity.Warning : Severity.Info,
            });
    }
}
