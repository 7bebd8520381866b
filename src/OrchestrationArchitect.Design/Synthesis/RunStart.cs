using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>
/// The step that is no work of a run but its start: "an employee submits a claim", "the order arrives". It has happened
/// when a run begins, so nothing calls it and nobody waits for it.
/// </summary>
/// <param name="Step">The step.</param>
/// <param name="Only">It is only the start; else conditions on it decide what comes first, and it stays as the place of that choice.</param>
internal sealed record RunStart(StepFact Step, bool Only)
{
    private static readonly PhraseBook Verbs = PhraseBook.Load("run-starts.data.tsv");

    /// <summary>The start of a process among its steps; <see langword="null"/> if the text tells none.</summary>
    public static RunStart? Of(Brief brief)
    {
        var facts = brief.Facts;
        if (facts.Steps.Length < 2 || !brief.Scenario.Steps.IsEmpty || ByTheClock(facts))
            return null;
        var first = facts.Steps[0];
        var keys = Verbs.Find(first.Verb).Select(hit => hit.Key).ToHashSet(StringComparer.Ordinal);
        var starts = keys.Contains("arrives") || (keys.Contains("hands-in") && first.Effect == Effect.Human);
        return starts && LeadsOn(facts, first.Id) && !IsSpokenOf(facts, first.Id)
            ? new RunStart(first, facts.Flow.Where(link => link.From == first.Id).All(link => link.Kind == FlowKind.Sequence))
            : null;
    }

    private static bool ByTheClock(ProcessFacts facts) =>
        !facts.Triggers.IsEmpty && facts.Triggers.All(trigger => trigger.Kind == TriggerKind.Schedule);

    /// <summary>Everything comes after it, and nothing leads back to it.</summary>
    private static bool LeadsOn(ProcessFacts facts, string first) =>
        facts.Flow.All(link => link.To != first)
        && facts.Flow.Any(link => link.From == first);

    /// <summary>The text undoes it, limits it, or repeats it: then it is work of the run.</summary>
    private static bool IsSpokenOf(ProcessFacts facts, string first) =>
        facts.Compensations.Any(fact => (fact.Step == first && !fact.Derived) || fact.By == first)
        || facts.Constraints.Any(constraint => constraint.Step == first && constraint.Kind != ConstraintKind.Idempotency)
        || facts.ForEach.Any(each => each.Steps.Contains(first, StringComparer.Ordinal))
        || facts.Parallel.Any(group => group.Contains(first, StringComparer.Ordinal));
}
