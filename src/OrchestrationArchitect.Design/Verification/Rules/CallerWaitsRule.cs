using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA4006: a caller waits for what takes too long.</summary>
internal sealed class CallerWaitsRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA4006", Severity.Warning, "A caller waits for what takes too long");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var async = design.Design.Pattern.Primary == Pattern.AsyncRequestReply || design.Design.Pattern.ComposedOf.Contains(Pattern.AsyncRequestReply);
        var slow = design.Calls.FirstOrDefault(step => design.Called.Contains(step.Id)
            && (step.Effect == Effect.Human || step.Integration.Kind == IntegrationKind.Human));
        if (!design.IsImported && !async && slow is not null && design.Design.Triggers.Any(trigger => trigger.Kind == TriggerKind.Http) && !design.Design.Triggers.Any(trigger => trigger.Kind != TriggerKind.Http))
        {
            yield return Descriptor.At(new DiagnosticLocation("/pattern"), $"The HTTP caller waits while a person does “{slow.Name}”.", "Answer at once with an address to ask for the result (async request-reply).");
        }
    }
}
