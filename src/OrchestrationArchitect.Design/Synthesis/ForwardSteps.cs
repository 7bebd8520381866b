using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>Tells the steps of the forward path from those that only undo.</summary>
internal static class ForwardSteps
{
    /// <summary>
    /// The steps that no compensation names as its undoing action, in text order, each id once; without the step that is
    /// the start of a run itself.
    /// </summary>
    public static ImmutableArray<StepFact> Of(Brief brief)
    {
        var known = brief.Facts.Steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var undoing = brief.Facts.Compensations.Where(fact => fact.By != fact.Step && known.Contains(fact.Step)).Select(fact => fact.By)
            .Concat(brief.Scenario.Steps.Where(given => given.CompensatedBy is not null).Select(given => Words.Kebab(given.CompensatedBy!)))
            .ToHashSet(StringComparer.Ordinal);

        // What is itself undone is no mere undoing action, however the text turns.
        undoing.ExceptWith(brief.Facts.Compensations.Select(fact => fact.Step));
        return [.. brief.Alternatives.Facts.Steps.DistinctBy(step => step.Id, StringComparer.Ordinal).Where(step => !undoing.Contains(step.Id) && (brief.Start is not { Only: true } start || step.Id != start.Step.Id))];
    }
}
