using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Limits;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA4004: a payload is larger than is passed by value.</summary>
internal sealed class PayloadTooLargeRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA4004", Severity.Error, "A payload is larger than is passed by value");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var limit = design.IsStepFunctions ? LimitCatalogue.Default[LimitIds.StepFunctionsStateBytes].Bytes
            : LimitCatalogue.Default[LimitIds.DurableTaskSchedulerMessageBytes].Bytes;
        return design.Calls.Where(step => step.Payload is { ClaimCheck: false } payload && payload.MaxBytes > limit)
            .Select(step => Descriptor.At(design.At(step, "/payload"), $"“{step.Name}” passes up to {step.Payload!.MaxBytes} bytes by value; {limit} is the limit.", "Pass a reference to an object store instead (claim check)."));
    }
}
