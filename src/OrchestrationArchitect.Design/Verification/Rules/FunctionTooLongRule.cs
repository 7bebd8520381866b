using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA4001: a function may run longer than its platform allows.</summary>
internal sealed class FunctionTooLongRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA4001", Severity.Error, "A function may run longer than its platform allows");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var limit = LimitCatalogue.Default[LimitIds.LambdaMaxTimeout].Duration;
        return design.Calls
            .Where(step => design.Design.Platform == Platform.Aws && step.Timeout > limit
                && step.Integration is { Kind: IntegrationKind.Function, Completion: CompletionMode.RequestResponse })
            .Where(step => !design.IsImported)
            .Select(step => Descriptor.At(design.At(step, "/timeout"), $"“{step.Name}” may take {step.Timeout}; AWS Lambda ends a function after {limit}.", "Run it as a job, or split it."));
    }
}
