using OrchestrationArchitect.Design.Model.Facts;
using static OrchestrationArchitect.Design.Synthesis.Patterns.Observations.Observation;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>How long the process is, and where it forks and turns back.</summary>
internal static class FlowObservations
{
    public static IEnumerable<Observation?> In(Signals signals)
    {
        var facts = signals.Facts;
        var branches = signals.Branches.Length;
        var splits = signals.Branches.GroupBy(link => link.From, StringComparer.Ordinal).Select(split => split.Count()).ToList();
        var self = signals.Back.Count(link => link.From == link.To);
        yield return When(branches == 0, "no-branch", "no condition");
        yield return When(branches is 1 or 2, "few-branches", "an exception or two");
        yield return When(branches > 2, "branches", "many conditions");
        yield return When(branches > 4, "many-branches", "more than four conditions");
        yield return When(splits.Exists(ways => ways > 1), "fork", "a decision with several ways on");
        yield return When(splits.Exists(ways => ways > 2), "fork-three", "a decision with three ways on");
        yield return When(splits.Count > 1, "decisions", "several decisions");
        yield return When(splits.Count > 2, "decisions-three", "three or more decisions");
        yield return When(signals.Back.Length > self, "back", "a way back to an earlier step");
        yield return When(self > 0, "self", "a step that repeats itself");
        yield return When(signals.StateLinks > 1, "state-links", "transitions between named states");
        yield return When(signals.Quoted > 1, "quoted", "names in quotation marks");
        yield return When(signals.Quoted > 2, "quoted-three", "three or more names in quotation marks");
        yield return When(signals.Forward.Length <= 3, "steps-three", "few steps");
        yield return When(signals.Forward.Length <= 5, "steps-five", "hardly more than five steps");
        yield return When(signals.Forward.Length >= 9, "steps-nine", "many steps");
        yield return When(facts.Flow.All(link => link.Kind == FlowKind.Sequence) && facts.Parallel.IsEmpty && facts.ForEach.IsEmpty, "chain", "every step has one successor");
    }
}
