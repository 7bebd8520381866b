using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3007: a callback has no time-out.</summary>
internal sealed class CallbackWithoutTimeoutRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3007", Severity.Error, "A callback has no time-out");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Calls.Where(step => step is { Timeout: null, Heartbeat: null }
                && (step.Integration.Completion == CompletionMode.Callback || step.Integration.Kind == IntegrationKind.Human || step.Effect == Effect.Human))
            .Select(step => Descriptor.At(design.At(step, "/timeout"), $"“{step.Name}” waits for an answer for ever.", "Set a time-out, and a heartbeat where the callee can send one."));
    }
}
