using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA3010: a wait for an event has no time-out.</summary>
internal sealed class EventWithoutTimeoutRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA3010", Severity.Error, "A wait for an event has no time-out");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Of<WaitNode>().Where(place => place.Node is { Event: not null, Timeout: null, Duration: null })
            .Select(place => Descriptor.At(new DiagnosticLocation(place.Path + "/timeout"), $"The wait for “{place.Node.Event}” never ends if the event does not come.", "Set a time-out and say what happens then."));
    }
}
