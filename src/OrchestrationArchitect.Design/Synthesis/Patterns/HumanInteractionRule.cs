using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>A person decides, within a deadline.</summary>
internal sealed class HumanInteractionRule : IPatternRule
{
    public Pattern Pattern => Pattern.HumanInteraction;

    public string Missing => "no person decides in the course of a run";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var human = signals.Human.ToList();
        var deadlines = signals.Facts.Constraints.Select((constraint, at) => (constraint, at))
            .Where(pair => pair.constraint.Kind == ConstraintKind.WaitTimeout).Select(pair => $"/constraints/{pair.at}").ToList();
        var decides = signals.Has("approve") || signals.Has("signature") || signals.Near("person", "decide", 1, "") is not null || deadlines.Count > 0 && signals.Has("escalate");
        yield return Signals.When(human.Count > 0, decides ? 0.3 : 0.15, $"{human.Count} step{(human.Count == 1 ? "" : "s")} done by a person", signals.At(human));
        yield return Signals.When(human.Count > 0 && deadlines.Count > 0, decides ? 0.35 : 0.1, "a deadline on the decision", deadlines);
        yield return Signals.When(human.Count > 1 && decides, 0.2, "several people", signals.At(human));
        yield return signals.Cue("approve", human.Count > 0 ? 0.35 : 0.3, "an approval");
        yield return signals.Both("approve", "person", 0.2, "a named role that decides");
        yield return signals.Near("person", "decide", 0.38, "a role that decides or checks");
        yield return signals.Cue("escalate", 0.25, "reminder or escalation");
        yield return signals.DecisionIsCore ? null : signals.InsideSaga;
        yield return Signals.When(
            signals.Facts.Parallel.Any(group => group.Length > 2 && signals.Facts.Flow.Any(link => group.Contains(link.From, StringComparer.Ordinal) && !group.Contains(link.To, StringComparer.Ordinal))),
            -0.2, "people and systems work side by side and are joined");
        yield return signals.Cue("signature", 0.25, "a signature to wait for");
    }
}
