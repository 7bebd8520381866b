using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>States and conditions decide what comes next.</summary>
internal sealed class StateMachineRule : IPatternRule
{
    public Pattern Pattern => Pattern.StateMachine;

    public string Missing => "hardly any condition decides what comes next";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var splits = signals.Branches.GroupBy(link => link.From, StringComparer.Ordinal).ToList();
        var back = signals.Back.Where(link => link.From != link.To).ToList();
        yield return Signals.When(splits.Exists(split => split.Count() > 1), 0.1, "a decision with several ways on", signals.At(signals.Branches));
        yield return Signals.When(splits.Count > 1, splits.Count > 2 ? 0.2 : 0.15, $"{splits.Count} decisions", signals.At(signals.Branches));
        yield return Signals.When(splits.Count > 2 || splits.Exists(split => split.Count() > 2), 0.15, "many ways through the process", signals.At(signals.Branches));
        yield return Signals.When(back.Count > 0, 0.35, "a way back to an earlier step", signals.At(back));
        yield return signals.InsideSaga;
        yield return signals.Cue("lifecycle", 0.55, "a life cycle of states");
        yield return signals.Cue("state", 0.25, "words for states");
        yield return Signals.When(signals.StateLinks > 1, 0.7, "transitions between named states");
    }
}
