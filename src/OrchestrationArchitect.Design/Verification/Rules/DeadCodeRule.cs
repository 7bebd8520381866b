using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>OA2005: a part of the flow can never run.</summary>
internal sealed class DeadCodeRule : IRule
{
    /// <inheritdoc/>
    public DiagnosticDescriptor Descriptor { get; } =
        new("OA2005", Severity.Warning, "A part of the flow can never run");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(DesignView design)
    {
        foreach (var (sequence, path) in design.Of<SequenceNode>())
        {
            for (var index = 0; index + 1 < sequence.Items.Length; index++)
            {
                if (Leaving.Always(sequence.Items[index]))
                {
                    yield return Descriptor.At(new DiagnosticLocation($"{path}/items/{index + 1}"),
                        "Everything before this place ends the run or starts a loop again, so it is never reached.", "Remove it, or let a path lead to it.");
                    break;
                }
            }
        }
    }
}
