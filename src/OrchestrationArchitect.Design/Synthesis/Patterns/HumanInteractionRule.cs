using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>A person decides, within a deadline.</summary>
internal sealed class HumanInteractionRule : IPatternRule
{
    /// <summary>From this on no machine is waited for: an hour, in seconds.</summary>
    private const double HumanTime = 3_600;

    public Pattern Pattern => Pattern.HumanInteraction;

    public string Missing => "no person decides in the course of a run";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var human = signals.Human.ToList();
        var deadlines = signals.Facts.Constraints.Select((constraint, at) => (constraint, at))
            .Where(pair => pair.constraint.Kind == ConstraintKind.WaitTimeout).Select(pair => $"/constraints/{pair.at}").ToList();
        var decides = signals.Has("approve") || signals.Has("signature") || signals.Near("person", "decide", 1, "") is not null || deadlines.Count > 0 && signals.Has("escalate");
        yield return Signals.When(human.Count > 0, 0.25, $"{human.Count} step{(human.Count == 1 ? "" : "s")} done by a person", signals.At(human));
        yield return Signals.When(human.Count > 0 && deadlines.Count > 0, 0.3, "a deadline on the decision", deadlines);
        var decided = signals.Branches.Where(link => human.Exists(step => step.Id == link.From)).ToList();
        yield return Signals.When(decided.Count > 0, 0.1, "what a person does decides the way on", signals.At(decided));
        var lasting = signals.Facts.Constraints.Select((constraint, at) => (constraint, at))
            .Where(pair => pair.constraint.Kind == ConstraintKind.WaitTimeout && pair.constraint.Value.AsNumber >= HumanTime).Select(pair => $"/constraints/{pair.at}").ToList();
        yield return Signals.When(human.Count == 0 && lasting.Count > 0, 0.3, "hours or days to answer, which no machine needs", lasting);
        yield return Signals.When(human.Count > 1 && human.Count * 2 >= signals.Forward.Length, 0.25, "most of the work is done by people", signals.At(human));
        yield return Signals.When(!signals.Facts.ForEach.IsEmpty && signals.Has("split"), -0.2, "people come in beside the work on many parts");
        yield return Signals.When(human.Count > 1 && decides, 0.15, "several people", signals.At(human));
        yield return signals.Cue("approve", human.Count > 0 ? 0.35 : 0.3, "an approval");
        yield return signals.Both("approve", "person", 0.2, "a named role that decides");
        yield return signals.Near("person", "decide", 0.3, "a role that decides or checks");
        yield return signals.Cue("escalate", 0.25, "reminder or escalation");
        yield return signals.DecisionIsCore ? null : signals.InsideSaga;
        yield return Signals.When(
            signals.Facts.Parallel.Any(group => group.Length > 2 && signals.Facts.Flow.Any(link => group.Contains(link.From, StringComparer.Ordinal) && !group.Contains(link.To, StringComparer.Ordinal))),
            -0.2, "people and systems work side by side and are joined");
        yield return signals.Cue("signature", 0.25, "a signature to wait for");
    }
}
