using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA4008: more runs at a time than the platform gives.</summary>
internal sealed class ConcurrencyAboveQuotaRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA4008", Severity.Warning, "More runs at a time than the platform gives");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        var aws = design.Design.Platform == Platform.Aws;
        var limit = LimitCatalogue.Default[aws ? LimitIds.LambdaConcurrency : LimitIds.FunctionsFlexInstances].Count;
        if (design.Design.Concurrency.Reserved > limit)
        {
            yield return Descriptor.At(new DiagnosticLocation("/concurrency/reserved"), $"{design.Design.Concurrency.Reserved} executions are reserved; the default quota is {limit}.", "Ask for a higher quota, or bound the runs.");
        }

        foreach (var step in design.Calls.Where(step => step.Concurrency > limit && step.Integration.Kind == IntegrationKind.Function))
        {
            yield return Descriptor.At(design.At(step, "/concurrency"), $"“{step.Name}” may run {step.Concurrency} times at once; the default quota is {limit}.", "Ask for a higher quota, or bound it.");
        }
    }
}
