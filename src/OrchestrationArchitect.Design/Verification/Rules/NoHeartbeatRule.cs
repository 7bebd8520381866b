using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3008: a long callback has no heartbeat.</summary>
internal sealed class NoHeartbeatRule : IRule
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3008", Severity.Info, "A long callback has no heartbeat");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Calls.Where(step => step is { Heartbeat: null, Effect: not Effect.Human, Integration: { Completion: CompletionMode.Callback, Kind: not IntegrationKind.Human } }
                && step.Timeout > Long)
            .Select(step => Descriptor.At(design.At(step, "/heartbeat"), $"If what does “{step.Name}” dies, that is noticed only after {step.Timeout!.Value}.", "Let it send heartbeats."));
    }
}
