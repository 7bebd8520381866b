using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2010: a handler can never run.</summary>
internal sealed class HiddenHandlerRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2010", Severity.Warning, "A handler can never run");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        foreach (var step in design.Design.Steps)
        {
            var every = step.OnFailure.Catches.Select((entry, i) => (entry, i)).FirstOrDefault(pair => pair.entry.Errors.Contains("*"));
            if (every.entry is not null && every.i + 1 < step.OnFailure.Catches.Length)
            {
                yield return Descriptor.At(design.At(step, $"/onFailure/catches/{every.i + 1}"),
                    $"An earlier handler of “{step.Name}” takes every error.", "Put the handler that takes every error last.");
            }
        }
    }
}
