using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA5004: stored payloads are never deleted.</summary>
internal sealed class ClaimCheckKeptRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA5004", Severity.Info, "Stored payloads are never deleted");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        if (design.Design.State.HistoryRetention is null && !design.IsImported
            && design.Design.Steps.FirstOrDefault(step => step.Payload is { ClaimCheck: true }) is { } step)
        {
            yield return Descriptor.At(new DiagnosticLocation("/state/historyRetention"), $"“{step.Name}” stores large payloads, and nothing says how long they are kept.", "Say how long runs are kept, and delete stored payloads with them.");
        }
    }
}
