using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA4002: an Express workflow waits for a callback or job.</summary>
internal sealed class ExpressWaitsRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA4002", Severity.Error, "An Express workflow waits for a callback or job");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        return design.Calls.Where(step => design.IsExpress && step.Integration.Completion is CompletionMode.Callback or CompletionMode.RunJob)
            .Where(_ => design.IsExpress)
            .Select(step => Descriptor.At(design.At(step, "/integration/completion"), $"“{step.Name}” waits for {(step.Integration.Completion == CompletionMode.Callback ? "a callback" : "a job")}, which Express workflows cannot.", "Use a Standard workflow, or start the job and ask for its state."));
    }
}
