using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Naming;

/// <summary>Steps by id. An id that no step has gets a plain stand-in, so that a broken design can still be looked at.</summary>
internal sealed class StepIndex
{
    private readonly Dictionary<string, Step> _steps = new(StringComparer.Ordinal);

    public StepIndex(OrchestrationDesign design)
    {
        All = design.Steps.IsDefault ? [] : design.Steps;
        foreach (var step in All)
        {
            _steps.TryAdd(step.Id, step);
        }
    }

    public ImmutableArray<Step> All { get; }

    public Step this[string id] => _steps.TryGetValue(id, out var step)
        ? step
        : new Step { Id = id, Name = id, Effect = Effect.Read };
}
